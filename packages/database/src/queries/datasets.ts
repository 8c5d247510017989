import type { DatasetDraft } from "@harmattan/domain/licence/dataset-draft";
import { type LicencePolicy, type Viewer, visiblePolicies } from "@harmattan/domain/licence/policy";
import { asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { datasetCoverage, datasets } from "../schema/datasets.ts";
import { countryMonths, events } from "../schema/events.ts";
import { imports } from "../schema/imports.ts";

/** A span of a country in which a dataset's silence means zero. Dates ISO, inclusive. */
export interface Coverage {
	country: string;
	from: string;
	to: string;
	source: string;
}

/** A dataset with what a reader must know before using a figure from it. */
export interface Dataset {
	id: string;
	name: string;
	format: string;
	licence: string;
	licencePolicy: LicencePolicy;
	attribution: string;
	synthetic: boolean;
	setAside: boolean;
	release: string | null;
	coverage: Coverage[];
	events: number;
	/** First day of the newest event, ISO; null without events. */
	newestEvent: string | null;
	lastImport: { id: number; finishedAt: string; revision: number | null } | null;
}

/** What is said of a dataset, for editing; undefined where there is none. */
export async function readDataset(
	db: Pick<Database, "select">,
	id: string,
): Promise<(DatasetDraft & { format: string; synthetic: boolean }) | undefined> {
	const [found] = await db
		.select({
			id: datasets.id,
			name: datasets.name,
			licence: datasets.licence,
			licencePolicy: datasets.licencePolicy,
			attribution: datasets.attribution,
			trusted: datasets.trusted,
			aggregatesOpen: datasets.aggregatesOpen,
			aggregatesPermission: datasets.aggregatesPermission,
			format: datasets.format,
			synthetic: datasets.synthetic,
		})
		.from(datasets)
		.where(eq(datasets.id, id));
	if (!found) return undefined;
	const coverage = await db
		.select({
			country: datasetCoverage.country,
			from: datasetCoverage.from,
			to: datasetCoverage.to,
			source: datasetCoverage.source,
		})
		.from(datasetCoverage)
		.where(eq(datasetCoverage.datasetId, id))
		.orderBy(asc(datasetCoverage.country), asc(datasetCoverage.from));
	return { ...found, coverage };
}

/** How many datasets there are, of any policy; for the first start only. */
export async function countDatasets(db: Database): Promise<number> {
	const [row] = await db.select({ count: count() }).from(datasets);
	return row?.count ?? 0;
}

/** Events of each dataset and the first day of its newest: from the cube, which leaves out events without a country, and an index. */
async function datasetTotals(
	db: Database,
	ids: readonly string[],
): Promise<{ datasetId: string; events: number; newestEvent: string | null }[]> {
	return db.execute(sql`
		select d.id as "datasetId", (
				(select coalesce(sum(c.events), 0) from ${countryMonths} c where c.dataset_id = d.id)
				+ (select count(*) from ${events} e where e.dataset_id = d.id and e.withdrawal is null and e.country is null)
			)::int as events,
			(select e.date_start::text from ${events} e where e.dataset_id = d.id and e.withdrawal is null order by e.day desc limit 1) as "newestEvent"
		from ${datasets} d where ${inArray(sql`d.id`, [...ids])}`);
}

/**
 * The datasets that a viewer may be given: real ones first, those set aside last. One without events, as a
 * refused first file leaves it, is no dataset yet.
 */
export async function listDatasets(db: Database, viewer: Viewer): Promise<Dataset[]> {
	// A limit and no EXISTS: that the planner makes a join of every event.
	const visible = await db
		.select()
		.from(datasets)
		.where(
			sql`${inArray(datasets.licencePolicy, [...visiblePolicies(viewer)])}
				and (select true from ${events} where ${events.datasetId} = ${datasets.id} limit 1)`,
		)
		.orderBy(asc(datasets.setAside), asc(datasets.synthetic), asc(datasets.createdAt));
	if (visible.length === 0) return [];
	const ids = visible.map((dataset) => dataset.id);
	const [coverage, totals, last] = await Promise.all([
		db
			.select()
			.from(datasetCoverage)
			.where(inArray(datasetCoverage.datasetId, ids))
			.orderBy(asc(datasetCoverage.country)),
		datasetTotals(db, ids),
		db
			.selectDistinctOn([imports.datasetId], {
				datasetId: imports.datasetId,
				id: imports.id,
				finishedAt: imports.finishedAt,
				revision: imports.dataRevision,
			})
			.from(imports)
			.where(sql`${inArray(imports.datasetId, ids)} and ${eq(imports.status, "committed")}`)
			.orderBy(imports.datasetId, sql`${imports.id} desc`),
	]);
	return visible.map(({ createdAt: _created, url: _url, ...dataset }) => {
		const total = totals.find((row) => row.datasetId === dataset.id);
		const latest = last.find((row) => row.datasetId === dataset.id);
		return {
			...dataset,
			coverage: coverage
				.filter((row) => row.datasetId === dataset.id)
				.map(({ country, from, to, source }) => ({ country, from, to, source })),
			events: total?.events ?? 0,
			newestEvent: total?.newestEvent ?? null,
			lastImport: latest?.finishedAt
				? { id: latest.id, finishedAt: new Date(latest.finishedAt).toISOString(), revision: latest.revision }
				: null,
		};
	});
}
