import type { Database } from "@harmattan/database/client";
import { listClaims, verdictHistory } from "@harmattan/database/queries/claims";
import type { Dataset } from "@harmattan/database/queries/datasets";
import { forecastDraws, scoredMonths } from "@harmattan/database/queries/forecasts";
import { changedReference, referenceVersions } from "@harmattan/database/queries/reference-history";
import { listRegions } from "@harmattan/database/queries/regions";
import { type AlertFacts, type Occasion, OLDEST_DAYS } from "@harmattan/domain/alerts/alert";
import { type CountedRule, firings, judgedDays, looksAt } from "@harmattan/domain/alerts/firings";
import { type AlertRule, COUNTED_KINDS, type CountedKind } from "@harmattan/domain/alerts/rule";
import { changesOf } from "@harmattan/domain/claims/standing";
import { extentOf } from "@harmattan/domain/coverage/coverage";
import { quantilesOf } from "@harmattan/domain/forecast/frozen-forecast";
import type { ReferenceDraft } from "@harmattan/domain/reference/drafts";
import { groupsOf } from "@harmattan/domain/regions/regions";
import { dayOf, dayOfInstant, firstDayOfMonth, isoOf } from "@harmattan/domain/time/calendar";
import { monthText } from "@harmattan/domain/time/month";
import { SHOWN } from "../forecast/ledger.ts";
import { type RuleUnitDays, readRuleUnits } from "./rule-units.ts";

const DAY_MS = 86_400_000;

/** Days that something is raised of, and when rules fired before. */
export interface OccasionSpan {
	from: number;
	to: number;
	/** By rule and subject; none where the past is tried out. */
	earlier: readonly { ruleId: string; subject: string; period: string; level: number }[];
}

/** The days up to the last that a dataset covers that are not too old to raise anything of; null without any. */
export function recentSpan({ coverage }: Dataset, now: Date): { from: number; to: number } | null {
	const ends = coverage.map(({ to }) => dayOf(to));
	const to = Math.min(dayOfInstant(now), Math.max(...ends));
	const from = dayOfInstant(now) - OLDEST_DAYS;
	return ends.length > 0 && to >= from ? { from, to } : null;
}

/** What a rule has to say of a dataset's days in a span. */
export async function occasionsOf(
	db: Database,
	dataset: Dataset,
	rule: AlertRule,
	span: OccasionSpan,
): Promise<Occasion[]> {
	const about = { ruleId: rule.id, ruleVersion: rule.version, datasetId: dataset.id };
	if (isCounted(rule)) return countedOccasions(db, dataset, rule, span);
	if (rule.body.kind === "verdict_changed") return verdictOccasions(db, dataset, about, span);
	if (rule.body.kind === "forecast_miss") return missOccasions(db, dataset, { ...about, body: rule.body }, span);
	return [];
}

/** True for a rule that looks at days. */
export const isCounted = (rule: AlertRule): rule is AlertRule & { body: CountedRule } =>
	(COUNTED_KINDS as readonly string[]).includes(rule.body.kind);

async function countedOccasions(
	db: Database,
	dataset: Dataset,
	rule: AlertRule & { body: CountedRule },
	{ from, to, earlier }: OccasionSpan,
): Promise<Occasion[]> {
	return occasionsOfUnits(dataset, rule, await readRuleUnits(db, dataset, rule, from), { from, to, earlier });
}

/** What a rule would have raised in a span, and on how many of the days of its regions it can be judged at all. */
export async function tryRule(
	db: Database,
	dataset: Dataset,
	rule: AlertRule & { body: CountedRule },
	span: { from: number; to: number },
): Promise<{ fired: Occasion[]; regions: { judged: number; of: number }; judgedShare: number }> {
	const units = await readRuleUnits(db, dataset, rule, span.from);
	const used = units.filter(({ unit }) => looksAt(rule.body, unit));
	const judged = used.map((unit) => judgedDays(rule.body, unit, span));
	const all = used.length * (span.to - span.from + 1);
	return {
		fired: occasionsOfUnits(dataset, rule, units, { ...span, earlier: [] }),
		regions: { judged: judged.filter((days) => days > 0).length, of: used.length },
		judgedShare: all === 0 ? 0 : judged.reduce((sum, days) => sum + days, 0) / all,
	};
}

function occasionsOfUnits(
	dataset: Dataset,
	rule: AlertRule & { body: CountedRule },
	units: readonly RuleUnitDays[],
	{ from, to, earlier }: OccasionSpan,
): Occasion[] {
	return units.flatMap((unit) => {
		const last = Math.min(to, extentOf(unit.coverage)?.to ?? to);
		const before = earlier
			.filter(({ ruleId, subject }) => ruleId === rule.id && subject === unit.subject)
			.map(({ period, level }) => ({ day: dayOf(period), level }));
		return firings(rule.body, unit, { from, to: last }, before).map(
			(firing): Occasion => ({
				ruleId: rule.id,
				ruleVersion: rule.version,
				datasetId: dataset.id,
				subject: unit.subject,
				period: isoOf(firing.day),
				regions: unit.regions,
				level: firing.level,
				facts: {
					kind: rule.body.kind as CountedKind,
					name: unit.name,
					measure: measureOf(rule.body),
					class: rule.body.class,
					from: isoOf(firing.from),
					to: isoOf(firing.day),
					value: firing.value,
					reference: firing.reference,
					near: nearOf(rule.body),
				},
			}),
		);
	});
}

function nearOf(body: CountedRule) {
	if (body.kind !== "near") return null;
	const { longitude, latitude, km } = body.place;
	return { longitude, latitude, km };
}

function measureOf(body: CountedRule): "events" | "deaths" {
	if (body.kind === "threshold" || body.kind === "near") return body.measure;
	return body.kind === "record" ? "deaths" : "events";
}

type About = Pick<Occasion, "ruleId" | "ruleVersion" | "datasetId">;

async function verdictOccasions(
	db: Database,
	dataset: Dataset,
	about: About,
	{ from }: OccasionSpan,
): Promise<Occasion[]> {
	const claims = await listClaims(db);
	const found = await Promise.all(
		claims.map(async ({ id, text }) =>
			changesOf(await verdictHistory(db, id, [dataset.id]))
				.filter(({ computedAt }) => dayOfInstant(new Date(computedAt)) >= from)
				.map(
					({ revision, before, verdict }): Occasion => ({
						...about,
						subject: id,
						period: `r${revision}`,
						regions: [],
						level: verdict === "contradicted" ? 2 : 1,
						facts: { kind: "verdict_changed", name: id, text, before, verdict },
					}),
				),
		),
	);
	return found.flat();
}

/** Months of countries and groups that came outside the nine-of-ten interval of the last forecast made before them. */
async function missOccasions(
	db: Database,
	dataset: Dataset,
	{ body, ...about }: About & { body: Extract<AlertRule["body"], { kind: "forecast_miss" }> },
	{ from }: OccasionSpan,
): Promise<Occasion[]> {
	const { measure, class: eventClass } = body;
	const [scored, regions] = await Promise.all([
		scoredMonths(db, { datasetId: dataset.id, measure, class: eventClass }, null),
		listRegions(db),
	]);
	const wide = new Map(
		regions.filter(({ kind }) => kind !== "admin1" && kind !== "admin2").map(({ id, name }) => [id, name]),
	);
	const recent = scored.filter(
		({ kind, model, region, month }) =>
			kind === "frozen" && model === SHOWN && wide.has(region) && firstDayOfMonth(month + 1) > from,
	);
	const last = [...Map.groupBy(recent, ({ region, month }) => `${region} ${month}`).values()].flatMap((rows) =>
		rows.toSorted((a, b) => b.origin - a.origin).slice(0, 1),
	);
	const missed = last.filter(({ inside90 }) => !inside90);
	const draws = await forecastDraws(
		db,
		missed.map(({ forecastId }) => forecastId),
	);
	return missed.flatMap(({ forecastId, region, month, origin, came }): Occasion[] => {
		const runs = draws.get(forecastId)?.[month - origin - 1];
		if (runs === undefined) return [];
		const { low90, high90 } = quantilesOf(runs);
		const facts: AlertFacts = {
			kind: "forecast_miss",
			name: wide.get(region) ?? region,
			measure,
			class: eventClass,
			month: monthText(month),
			came,
			low90,
			high90,
		};
		return [
			{ ...about, subject: region, period: monthText(month), regions: [region, ...groupsOf(region)], level: 1, facts },
		];
	});
}

/** Changes of the entries of forces, which rest on no dataset. */
export async function forceOccasions(
	db: Database,
	rule: AlertRule,
	now: Date,
	since = new Date(now.getTime() - OLDEST_DAYS * DAY_MS),
): Promise<Occasion[]> {
	const [ids, regions] = await Promise.all([changedReference(db, "presence", since), listRegions(db)]);
	const found = await Promise.all(
		ids.map(async (id) => {
			const versions = await referenceVersions(db, "presence", id);
			return versions.flatMap(({ version, recordedAt, author, draft }, index): Occasion[] => {
				const isRecent = recordedAt >= since.toISOString() && (version > 1 || author !== "shipped");
				const [now, before] = [forceOf(draft), forceOf(versions[index + 1]?.draft ?? null)];
				const either = now ?? before;
				if (!isRecent || either === null) return [];
				const host = regions.find((region) => region.id === either.host);
				const facts: AlertFacts = {
					kind: "force_changed",
					name: either.force,
					host: host?.name ?? either.host,
					change: now === null ? "removed" : before === null ? "added" : "changed",
				};
				return [
					{
						ruleId: rule.id,
						ruleVersion: rule.version,
						datasetId: null,
						subject: id,
						period: `v${version}`,
						regions: [either.host, ...groupsOf(either.host)],
						level: 1,
						facts,
					},
				];
			});
		}),
	);
	return found.flat();
}

/** Force and host of a stored entry; null where it was removed. */
const forceOf = (draft: ReferenceDraft | null): { force: string; host: string } | null =>
	draft?.entity === "presence" ? { force: draft.row.force, host: draft.row.host } : null;
