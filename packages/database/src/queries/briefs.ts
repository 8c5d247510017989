import type { BriefContent } from "@harmattan/domain/brief/content";
import type { BriefFormat } from "@harmattan/domain/brief/formats";
import type { BriefState } from "@harmattan/domain/brief/states";
import type { Language } from "@harmattan/domain/language/language";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { mayActAs } from "@harmattan/domain/people/roles";
import { and, asc, desc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { briefCorrections, briefFiles, briefs } from "../schema/briefs.ts";
import { datasets } from "../schema/datasets.ts";
import { seenBy } from "./seen-by.ts";

/** A brief with how far it has come. */
export interface Brief {
	id: string;
	datasetId: string;
	region: string;
	week: string;
	locale: Language;
	dataRevision: number;
	content: BriefContent;
	state: BriefState;
	/** ISO instants, and who. */
	madeAt: string;
	madeBy: string;
	reviewedAt: string | null;
	reviewedBy: string | null;
	publishedAt: string | null;
	publishedBy: string | null;
}

/** What was found to be wrong in a brief. */
export interface BriefCorrection {
	text: string;
	author: string;
	/** ISO instant. */
	madeAt: string;
}

/** Published briefs are for all who may see their data; drafts for analysts. */
const mayBeRead = (viewer: Viewer) => {
	const writes = viewer !== null && viewer.role !== "none" && mayActAs(viewer.role, "analyst");
	return and(seenBy(viewer), writes ? undefined : eq(briefs.state, "published"));
};

const { content: _content, ...HEAD } = getTableColumns(briefs);

/** What a list shows of a brief: its content is large. */
export interface BriefHead extends Omit<Brief, "content"> {
	title: string;
	takeaways: string[];
	dataset: BriefContent["dataset"];
}

/** Briefs that somebody may read, the newest first, without their content. */
export async function listBriefs(
	db: Database,
	viewer: Viewer,
	of: {
		region?: string | null;
		datasetId?: string | null;
		locale?: Language | null;
		states?: readonly BriefState[];
		limit: number;
	},
): Promise<BriefHead[]> {
	const rows = await db
		.select({
			...HEAD,
			title: sql<string>`${briefs.content}->>'title'`,
			takeaways: sql<string[]>`${briefs.content}->'takeaways'`,
			dataset: sql<BriefContent["dataset"]>`${briefs.content}->'dataset'`,
		})
		.from(briefs)
		.innerJoin(datasets, eq(datasets.id, briefs.datasetId))
		.where(
			and(
				mayBeRead(viewer),
				of.region ? eq(briefs.region, of.region) : undefined,
				of.datasetId ? eq(briefs.datasetId, of.datasetId) : undefined,
				of.locale ? eq(briefs.locale, of.locale) : undefined,
				of.states ? inArray(briefs.state, [...of.states]) : undefined,
			),
		)
		.orderBy(desc(sql`coalesce(${briefs.publishedAt}, ${briefs.madeAt})`), desc(briefs.id))
		.limit(of.limit);
	return rows.map(written);
}

/** One brief; undefined where there is none that somebody may read. */
export async function findBrief(db: Database, viewer: Viewer, id: string): Promise<Brief | undefined> {
	const [row] = await db
		.select(getTableColumns(briefs))
		.from(briefs)
		.innerJoin(datasets, eq(datasets.id, briefs.datasetId))
		.where(and(mayBeRead(viewer), eq(briefs.id, id)));
	return row && written(row);
}

/** How many briefs there are or were whose id begins so. */
export async function countBriefsNamed(db: Database, start: string): Promise<number> {
	const [row] = await db
		.select({ count: sql<number>`count(*)::int` })
		.from(briefs)
		.where(sql`${briefs.id} = ${start} or ${briefs.id} like ${`${start}-%`}`);
	return row?.count ?? 0;
}

/** The corrections of a brief, oldest first. */
export async function listCorrections(db: Database, briefId: string): Promise<BriefCorrection[]> {
	const rows = await db
		.select()
		.from(briefCorrections)
		.where(eq(briefCorrections.briefId, briefId))
		.orderBy(asc(briefCorrections.id));
	return rows.map(({ text, author, madeAt }) => ({ text, author, madeAt: madeAt.toISOString() }));
}

/** A file of a published brief; undefined where there is none. */
export async function findBriefFile(
	db: Database,
	briefId: string,
	format: BriefFormat,
): Promise<{ content: Uint8Array; sha256: string } | undefined> {
	const [row] = await db
		.select({ content: briefFiles.content, sha256: briefFiles.sha256 })
		.from(briefFiles)
		.where(and(eq(briefFiles.briefId, briefId), eq(briefFiles.format, format)));
	return row;
}

const instant = (value: Date | null) => value?.toISOString() ?? null;
const written = <Row extends Pick<typeof briefs.$inferSelect, "madeAt" | "reviewedAt" | "publishedAt">>(row: Row) => ({
	...row,
	madeAt: row.madeAt.toISOString(),
	reviewedAt: instant(row.reviewedAt),
	publishedAt: instant(row.publishedAt),
});
