import { addAlerts } from "@harmattan/database/changes/alerts";
import {
	addBrief,
	addCorrection,
	editBrief,
	publishBrief,
	removeBrief,
	requestPublication,
	reviewBrief,
} from "@harmattan/database/changes/briefs";
import { needSecondPerson } from "@harmattan/database/changes/second-person";
import type { Database } from "@harmattan/database/client";
import { enqueue } from "@harmattan/database/enqueue";
import { listRules } from "@harmattan/database/queries/alerts";
import {
	type Brief,
	type BriefCorrection,
	findBrief,
	listBriefs,
	listCorrections,
} from "@harmattan/database/queries/briefs";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { newestRevision } from "@harmattan/database/queries/revisions";
import type { Occasion } from "@harmattan/domain/alerts/alert";
import { type BriefContent, takeaways } from "@harmattan/domain/brief/content";
import type { BriefFile } from "@harmattan/domain/brief/formats";
import { isClaimable } from "@harmattan/domain/claims/made-claim";
import { DomainError } from "@harmattan/domain/errors";
import { LANGUAGES } from "@harmattan/domain/language/language";
import type { Member } from "@harmattan/domain/people/roles";
import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";
import { CITABLE } from "../citation/citable.ts";
import { cite } from "../citation/citing.ts";
import type { Reader, TimedReader } from "../reader.ts";
import { resolveView } from "../view.ts";
import { composeBrief } from "./compose.ts";
import type { LinkView } from "./facts.ts";

const LISTED = 100;

/** Links to views that are kept as they are, so that the brief's numbers open to what they were. */
const citedLinks =
	(ctx: TimedReader): LinkView =>
	async (kind, requested) =>
		`/cite/${(await cite(ctx, { kind, requested, knownAt: null })).id}`;

/** Links to the pages as they are today: for a draft that is written to a file and kept nowhere. */
export const pageLinks: LinkView = async (kind, requested) => CITABLE[kind].ask(requested).address;

export const draftInput = z.object({
	dataset: shortId.nullable().default(null),
	region: shortId.nullable().default(null),
	/** ISO week; null: the last of which all days are held. */
	week: z
		.string()
		.regex(/^\d{4}-W\d{2}$/, "must be an ISO week such as 2026-W47")
		.nullable()
		.default(null),
	locale: z.enum(LANGUAGES).default("en"),
});
export const takeawaysInput = z.object({ id: shortId, takeaways });
export const correctionInput = z.object({ id: shortId, text: z.string().trim().min(3).max(1000) });
export const briefInput = z.object({ id: shortId });
export const briefsInput = z.object({ region: shortId.nullable().default(null) });

type Editor = TimedReader & { member: Member };

/** The briefs that somebody may read, the newest first, without their content. */
export async function readBriefs({ db, viewer }: Reader, { region }: z.infer<typeof briefsInput>) {
	const [found, revision] = await Promise.all([
		listBriefs(db, viewer, { region, limit: LISTED }),
		newestRevision(db, viewer),
	]);
	return { revision: revision?.id ?? 0, briefs: found };
}

/** One brief with its corrections. Throws where there is none that the viewer may read. */
export async function readBrief(
	{ db, viewer }: Reader,
	{ id }: z.infer<typeof briefInput>,
): Promise<Brief & { corrections: BriefCorrection[]; revision: number }> {
	const brief = await findBrief(db, viewer, id);
	if (brief === undefined)
		throw new DomainError("not_found", `there is no brief ${id}`, {
			parameter: "id",
			remedy: "See /briefs for the list.",
		});
	const [corrections, revision] = await Promise.all([listCorrections(db, id), newestRevision(db, viewer)]);
	return { ...brief, corrections, revision: revision?.id ?? 0 };
}

/** The published brief of a region and dataset before the one that is to be written; null for the first. */
async function previousOf(
	{ db, viewer }: Reader,
	of: { region: string; datasetId: string },
): Promise<{ madeAt: string; dataRevision: number } | null> {
	const [before] = await listBriefs(db, viewer, { ...of, states: ["published"], limit: 1 });
	return before === undefined ? null : { madeAt: before.madeAt, dataRevision: before.dataRevision };
}

/** Composes a brief of what stands, and keeps it as a draft. */
export async function draftBrief(ctx: Editor, input: z.infer<typeof draftInput>): Promise<{ id: string }> {
	const content = await composeWithPrevious(ctx, input, citedLinks(ctx));
	return { id: await addBrief(ctx.db, ctx.member, content, ctx.now) };
}

/** Composes a brief, with what was revised since the one that was published before. */
export async function composeWithPrevious(
	ctx: TimedReader,
	input: z.infer<typeof draftInput>,
	link: LinkView,
): Promise<BriefContent> {
	const { region, dataset } = await resolveView(ctx, input);
	const previous = await previousOf(ctx, { region: region.id, datasetId: dataset.id });
	return composeBrief(ctx, { ...input, previous }, link);
}

/** Changes the takeaways of a draft; it has to be reviewed again. */
export async function editTakeaways(ctx: Editor, input: z.infer<typeof takeawaysInput>): Promise<void> {
	const { content } = await readBrief(ctx, input);
	await editBrief(
		ctx.db,
		ctx.member,
		{ id: input.id, content: { ...content, takeaways: input.takeaways }, before: content.takeaways },
		ctx.now,
	);
}

export const review = (ctx: Editor, { id }: z.infer<typeof briefInput>): Promise<void> =>
	reviewBrief(ctx.db, ctx.member, id, ctx.now);

export const remove = (ctx: Editor, { id }: z.infer<typeof briefInput>): Promise<void> =>
	removeBrief(ctx.db, ctx.member, id, ctx.now);

/** The rule by which those who follow briefs hear of one. */
const RULE = "brief-published";

/** Has a reviewed brief published. Throws where its data are not open: a brief is for everybody. */
export async function publish(ctx: Editor, { id }: z.infer<typeof briefInput>): Promise<void> {
	const { content, state } = await readBrief(ctx, { id });
	const dataset = (await listDatasets(ctx.db, ctx.viewer)).find((one) => one.id === content.dataset.id);
	if (dataset === undefined || !isClaimable(dataset))
		throw new DomainError("forbidden", `${content.dataset.name} is not open, and a published brief is for everybody`, {
			parameter: "id",
			remedy: "Write it on an open dataset.",
		});
	if (state === "reviewed")
		await needSecondPerson(ctx.db, ctx.member, { what: `publish brief ${id}`, content }, ctx.now);
	await requestPublication(ctx.db, ctx.member, id, ctx.now);
}

/**
 * Makes the files of a brief that is on its way, keeps them, so that they stay what they are, and has those who follow briefs written to. Returns false for a brief that is
 * not on its way.
 *
 * @param render writes the files
 */
export async function finishPublication(
	{ db, now }: { db: Database; now: Date },
	id: string,
	render: (content: BriefContent) => Promise<BriefFile[]>,
): Promise<boolean> {
	const brief = await findBrief(db, { role: "admin" }, id);
	if (brief === undefined || brief.state !== "publishing") return false;
	const { content } = brief;
	const isPublished = await publishBrief(db, { id, files: await render(content) }, now);
	const rule = (await listRules(db)).find((one) => one.id === RULE);
	if (!isPublished || rule === undefined) return isPublished;
	const occasion: Occasion = {
		ruleId: rule.id,
		ruleVersion: rule.version,
		datasetId: content.dataset.id,
		subject: id,
		period: content.week,
		regions: [content.region.id],
		level: 1,
		facts: { kind: "brief_published", name: content.title, takeaway: content.takeaways[0] ?? "" },
	};
	await addAlerts(db, [occasion], { dataRevision: content.dataRevision, now, wait: false });
	await enqueue(db, "send-alerts", { frequency: "now" });
	return true;
}

/** Lists a correction beside a published brief, which stays as it is. */
export async function correct(ctx: Editor, input: z.infer<typeof correctionInput>): Promise<void> {
	const { state } = await readBrief(ctx, input);
	if (state !== "published")
		throw new DomainError("conflict", `${input.id} is not published`, { parameter: "id", remedy: "Edit the draft." });
	await addCorrection(ctx.db, ctx.member, input, ctx.now);
}
