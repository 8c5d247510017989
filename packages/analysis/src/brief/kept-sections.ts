import type { Database } from "@harmattan/database/client";
import { listClaims, verdictHistory } from "@harmattan/database/queries/claims";
import { findRevision, importRevisions } from "@harmattan/database/queries/revisions";
import type { Occasion } from "@harmattan/domain/alerts/alert";
import type { BriefBlock, BriefSection } from "@harmattan/domain/brief/content";
import { changesOf } from "@harmattan/domain/claims/standing";
import { forceOccasions } from "../alerts/occasions.ts";
import type { TimedReader } from "../reader.ts";
import { column, type Facts, paragraph, said } from "./facts.ts";

/** Forces whose entries changed. */
export async function forcesSection({ ctx, words, view, name, since }: Facts): Promise<BriefSection> {
	const { t } = words;
	const rule = { id: "force-changed", version: 1, body: { kind: "force_changed" }, author: null } as const;
	const changed = (await forceOccasions(ctx.db, rule, ctx.now, new Date(since))).filter(({ regions }) =>
		regions.some((id) => view.countries.includes(id)),
	);
	const line = ({ facts, subject }: Occasion): BriefBlock[] =>
		facts.kind === "force_changed"
			? [
					paragraph([
						said(
							t("forces.line", { force: facts.name, host: facts.host, change: facts.change }),
							`/forces#force-${encodeURIComponent(subject)}`,
						),
					]),
				]
			: [];
	return {
		id: "forces",
		title: t("forces.title"),
		blocks:
			changed.length === 0
				? [paragraph([said(t("forces.none", { region: name, since: words.day(since) }), "/forces")])]
				: changed.flatMap(line),
	};
}

/** Claims whose verdict moved. */
export async function claimsSection({ ctx, words, view, since, link }: Facts): Promise<BriefSection> {
	const { t } = words;
	const claims = await listClaims(ctx.db);
	const lines = await Promise.all(
		claims.map(async ({ id, text }) => {
			const [change] = changesOf(await verdictHistory(ctx.db, id, [view.dataset.id])).filter(
				({ computedAt }) => computedAt.slice(0, 10) >= since,
			);
			if (change === undefined) return [];
			const verdict = (name: typeof change.verdict) => t(`claims.verdict.${name}`);
			const sentence = t("claims.line", { id, before: verdict(change.before), verdict: verdict(change.verdict), text });
			return [paragraph([said(sentence, await link("claim", { id, dataset: view.dataset.id }))])];
		}),
	);
	const found = lines.flat();
	return {
		id: "claims",
		title: t("claims.title"),
		blocks: found.length === 0 ? [paragraph([said(t("claims.none", { since: words.day(since) }), "/claims")])] : found,
	};
}

const REVISIONS = 20;

/** What imports have revised since the brief before. */
export async function revisedSection({ ctx, words, view, previous }: Facts): Promise<BriefSection> {
	const { t, number } = words;
	const title = t("revised.title");
	if (previous === null) return { id: "revised", title, blocks: [paragraph([said(t("revised.first"))])] };
	const since = (await importRevisions(ctx.db, view.dataset.id, REVISIONS)).filter(
		({ id }) => id > previous.dataRevision,
	);
	const summaries = await Promise.all(since.map(({ id }) => summaryOf(ctx.db, ctx, id)));
	const rows = summaries.map(({ recordedAt, summary }) => [
		[said(words.day(recordedAt))],
		...[summary?.new, summary?.changed, summary?.withdrawn, summary?.fatalitiesBest].map((value) => [
			said(value === undefined ? "–" : number(value)),
		]),
	]);
	const columns = (["date", "new", "changedEvents", "withdrawn", "deaths"] as const).map((key) =>
		column(t(`revised.${key}`), key !== "date"),
	);
	return {
		id: "revised",
		title,
		blocks:
			rows.length === 0
				? [paragraph([said(t("revised.none"))])]
				: [{ kind: "table", caption: t("revised.caption", { date: words.day(previous.madeAt) }), columns, rows }],
	};
}

async function summaryOf(db: Database, { viewer }: TimedReader, id: number) {
	const found = await findRevision(db, viewer, id);
	return { recordedAt: found?.recordedAt ?? "", summary: found?.summary ?? null };
}
