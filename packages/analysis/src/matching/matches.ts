import { decideMatch, type MatchedPair } from "@harmattan/database/changes/match-decisions";
import { type Dataset, listDatasets } from "@harmattan/database/queries/datasets";
import type { EventFilter } from "@harmattan/database/queries/event-filter";
import type { EventRow } from "@harmattan/database/queries/event-rows";
import { listMatchDecisions, listPlacedEvents, type MatchDecision } from "@harmattan/database/queries/match-events";
import { listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { listTaxonomies } from "@harmattan/database/queries/taxonomies";
import { DomainError } from "@harmattan/domain/errors";
import { sphereKm } from "@harmattan/domain/events/map-area";
import { eventLevels, type WhyUnmatched, whyUnmatched } from "@harmattan/domain/matching/event-categories";
import { duplicatesWithin, integrate } from "@harmattan/domain/matching/integrate";
import type { MatchRecord, MatchWindow } from "@harmattan/domain/matching/match-record";
import { pairScore } from "@harmattan/domain/matching/pair-score";
import { weightsOf } from "@harmattan/domain/matching/taxonomy";
import type { Member } from "@harmattan/domain/people/roles";
import { regionCoded, regionScope } from "@harmattan/domain/regions/region-scope";
import { shortId } from "@harmattan/domain/short-id";
import { dayOf } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { z } from "zod";
import type { Reader, TimedReader } from "../reader.ts";

export const matchesInput = z.object({
	a: shortId,
	b: shortId,
	region: shortId.default("sahel"),
	from: isoDate,
	to: isoDate,
	km: z.coerce.number().min(0).max(50).default(3),
	days: z.coerce.number().int().min(0).max(7).default(1),
});
export type MatchesInput = z.infer<typeof matchesInput>;

/** Events of a dataset that are compared at once. */
const MAX_EVENTS = 30_000;
/** Windows that the sweep tries: matches should level off as they grow. */
const SWEEP: readonly MatchWindow[] = [1, 3, 10, 25, 50].flatMap((km) => [0, 1, 3, 7].map((days) => ({ km, days })));

/** An event as a pair shows it. */
export type PairedEvent = Pick<
	EventRow,
	| "id"
	| "sourceId"
	| "dataset"
	| "dateStart"
	| "dateEnd"
	| "place"
	| "longitude"
	| "latitude"
	| "geoPrecision"
	| "type"
	| "fatalities"
> & { sides: string };

/** Two events that stand for the same, by the method or by an analyst's decision. */
export interface Pair {
	a: PairedEvent;
	b: PairedEvent;
	km: number;
	/** Days between their first days. */
	days: number;
	/** 0 is best; see the method. */
	score: number;
	decision: (Pick<Decided, "decision" | "reason" | "authorName"> & { decidedAt: string }) | null;
}

/** What one of two datasets holds of a region and time, and how much of it the other has too. */
export interface ComparedSource {
	dataset: { id: string; name: string; attribution: string; licence: string; synthetic: boolean };
	events: number;
	deaths: number;
	matched: number;
	matchedDeaths: number;
	/** Why the others may have no partner, by reason. */
	unmatched: Record<WhyUnmatched, number>;
}

/**
 * Two sources side by side: which events both have, and which one alone. Nothing is merged. A dataset beside itself: which of its events may stand for
 * the same.
 */
export async function readMatches(ctx: TimedReader, input: MatchesInput) {
	const { a, b, region, window, rows } = await readBoth(ctx, input);
	const isWithin = a.id === b.id;
	const taxonomies = await listTaxonomies(ctx.db);
	const weights = weightsOf(taxonomies);
	const formats = [a.format, b.format];
	const levels = (row: EventRow, source: number) => eventLevels(row, formats[source] ?? a.format, taxonomies);
	const records = rows.map((list, source) => list.map((row) => recordOf(row, source, levels(row, source))));
	const decisions = await decisionsOf(ctx, a.id, b.id);
	const by: Compared = {
		decisions,
		scoreOf: (one, other) => pairScore(levels(one, 0), levels(other, isWithin ? 0 : 1), weights) ?? 1,
	};
	const byRecord = new Map(records.flatMap((list, source) => list.map((record, at) => [record, rows[source]?.[at]])));
	const refused = new Set([...decisions].filter(([, { decision }]) => decision === "refused").map(([key]) => key));
	const isRefused = (one: MatchRecord, other: MatchRecord) => {
		const [first, second] = [byRecord.get(one), byRecord.get(other)];
		return (
			refused.size > 0 &&
			first !== undefined &&
			second !== undefined &&
			refused.has(pairKey(orderedPair(first, second)))
		);
	};
	const joinedIn = (tried: MatchWindow): (readonly (MatchRecord | undefined)[])[] =>
		isWithin
			? duplicatesWithin(records[0] ?? [], tried, weights, isRefused).map((pair) => [pair.a, pair.b])
			: integrate(records, tried, weights, isRefused).matches.map((match) => [...match]);
	const pairs = joinedIn(window).flatMap(([one, other]) =>
		pairOf(one && byRecord.get(one), other && byRecord.get(other), by),
	);
	const confirmed = confirmedPairs(rows, pairs, by);
	const all = [...pairs, ...confirmed].toSorted((x, y) => (x.a.dateStart < y.a.dateStart ? 1 : -1));
	const revision = await newestRevision(ctx.db, ctx.viewer);
	const matchedIds = new Set(all.flatMap((pair) => [pair.a.id, pair.b.id]));
	return {
		isWithin,
		sources: rows.map((list, source) =>
			comparedSource(source === 0 ? a : b, list, isWithin ? null : (source === 0 ? b : a).format, matchedIds),
		),
		region,
		from: input.from,
		to: input.to,
		window,
		revision: revision?.id ?? 0,
		pairs: all,
		sweep: SWEEP.map((tried) => ({ ...tried, matches: joinedIn(tried).length })),
		unmatched: (isWithin ? [] : rows).map((list, source) =>
			list
				.filter(({ id }) => !matchedIds.has(id))
				.map((row) => ({ ...pairedEvent(row), why: whyUnmatched(row, (source === 0 ? b : a).format) })),
		),
	};
}

/** Both datasets and their events of a region and time; of one beside itself once. Throws a DomainError where one may not be seen, or there are too many. */
async function readBoth(ctx: TimedReader, input: MatchesInput) {
	const { db, viewer } = ctx;
	const datasets = await listDatasets(db, viewer);
	const [a, b] = (["a", "b"] as const).map((name) => {
		const found = datasets.find(({ id }) => id === input[name]);
		if (found === undefined)
			throw new DomainError("not_found", `there is no dataset ${input[name]} that you may see`, { parameter: name });
		return found;
	}) as [Dataset, Dataset];
	for (const dataset of new Set([a, b])) await ctx.noteRead?.(dataset);
	const regions = await listRegions(db);
	const regionId = regionCoded(regions, input.region);
	const region = regions.find(({ id }) => id === regionId);
	if (region === undefined)
		throw new DomainError("not_found", `there is no region ${input.region}`, { parameter: "region" });
	const [fromDay, toDay] = [dayOf(input.from), dayOf(input.to)];
	if (toDay < fromDay) throw new DomainError("invalid", "the last day lies before the first", { parameter: "to" });
	const filter = { viewer, ...regionScope(region, regions), eventClass: "V", actorId: null, fromDay, toDay } as const;
	const rows = await Promise.all(
		(a.id === b.id ? [a] : [a, b]).map((dataset) =>
			listPlacedEvents(db, { ...filter, datasetId: dataset.id } satisfies EventFilter, MAX_EVENTS + 1),
		),
	);
	if (rows.some((list) => list.length > MAX_EVENTS))
		throw new DomainError("too_many", `more than ${MAX_EVENTS.toLocaleString("en")} events of a dataset`, {
			parameter: "from",
			remedy: "Choose a shorter time or a smaller region.",
		});
	return { a, b, region: { id: region.id, name: region.name }, window: { km: input.km, days: input.days }, rows };
}

const recordOf = (row: EventRow, source: number, levels: string[][]): MatchRecord => ({
	source,
	id: row.id,
	from: dayOf(row.dateStart),
	to: dayOf(row.dateEnd),
	latitude: row.latitude ?? 0,
	longitude: row.longitude ?? 0,
	levels,
});

const pairedEvent = ({
	id,
	sourceId,
	dataset,
	dateStart,
	dateEnd,
	place,
	longitude,
	latitude,
	geoPrecision,
	type,
	fatalities,
	actors,
}: EventRow): PairedEvent => ({
	id,
	sourceId,
	dataset,
	dateStart,
	dateEnd,
	place,
	longitude,
	latitude,
	geoPrecision,
	type,
	fatalities,
	sides: actors.map(({ name }) => name).join(" – "),
});

/** What was decided of a pair; visitors are not given by whom. */
type Decided = Omit<MatchDecision, "authorName"> & { authorName: string | null };
type Decisions = ReadonlyMap<string, Decided>;
const pairKey = (pair: MatchedPair) => JSON.stringify([pair.datasetA, pair.eventA, pair.datasetB, pair.eventB]);

/** Two events in the order that decisions are kept in. */
function orderedPair(a: { dataset: string; sourceId: string }, b: { dataset: string; sourceId: string }): MatchedPair {
	const isFirst = a.dataset === b.dataset ? a.sourceId < b.sourceId : a.dataset < b.dataset;
	const [first, second] = isFirst ? [a, b] : [b, a];
	return { datasetA: first.dataset, eventA: first.sourceId, datasetB: second.dataset, eventB: second.sourceId };
}

async function decisionsOf({ db, viewer }: Reader, a: string, b: string): Promise<Decisions> {
	const rows = a < b ? await listMatchDecisions(db, a, b) : await listMatchDecisions(db, b, a);
	// Who decided is for members.
	return new Map(rows.map((row) => [pairKey(row), { ...row, authorName: viewer === null ? null : row.authorName }]));
}

/** What pairs are formed by: what was decided of them, and how alike two events are. */
interface Compared {
	decisions: Decisions;
	scoreOf: (a: EventRow, b: EventRow) => number;
}

function pairOf(a: EventRow | undefined, b: EventRow | undefined, by: Compared): Pair[] {
	if (a === undefined || b === undefined) return [];
	const decided = by.decisions.get(pairKey(orderedPair(a, b)));
	return [
		{
			a: pairedEvent(a),
			b: pairedEvent(b),
			km: sphereKm(a.longitude ?? 0, a.latitude ?? 0, b.longitude ?? 0, b.latitude ?? 0),
			days: Math.abs(dayOf(a.dateStart) - dayOf(b.dateStart)),
			score: by.scoreOf(a, b),
			decision:
				decided === undefined
					? null
					: {
							decision: decided.decision,
							reason: decided.reason,
							authorName: decided.authorName,
							decidedAt: decided.decidedAt.toISOString(),
						},
		},
	];
}

/** Pairs that an analyst has confirmed and the method does not find. */
function confirmedPairs(rows: readonly (readonly EventRow[])[], pairs: readonly Pair[], by: Compared): Pair[] {
	const found = new Set(pairs.map((pair) => pairKey(orderedPair(pair.a, pair.b))));
	const [first = [], second = first] = rows;
	return [...by.decisions.values()]
		.filter((row) => row.decision === "confirmed" && !found.has(pairKey(row)))
		.flatMap((row) => {
			const of = (list: readonly EventRow[], dataset: string, event: string) =>
				list.find((held) => held.dataset === dataset && held.sourceId === event);
			const ends = [
				[row.datasetA, row.eventA],
				[row.datasetB, row.eventB],
			] as const;
			const [[one, oneEvent], [other, otherEvent]] = first.some(({ dataset }) => dataset === row.datasetA)
				? ends
				: [ends[1], ends[0]];
			return pairOf(of(first, one, oneEvent), of(second, other, otherEvent), by);
		});
}

function comparedSource(
	dataset: Dataset,
	rows: readonly EventRow[],
	/** Null: there is no other. */
	otherFormat: string | null,
	matchedIds: ReadonlySet<string>,
): ComparedSource {
	const matched = rows.filter(({ id }) => matchedIds.has(id));
	const deaths = (of: readonly EventRow[]) => of.reduce((sum, { fatalities }) => sum + (fatalities.best ?? 0), 0);
	const unmatched: Record<WhyUnmatched, number> = { coarse: 0, no_death: 0, no_named_side: 0, not_known: 0 };
	if (otherFormat !== null)
		for (const row of rows) if (!matchedIds.has(row.id)) unmatched[whyUnmatched(row, otherFormat)] += 1;
	const { id, name, attribution, licence, synthetic } = dataset;
	return {
		dataset: { id, name, attribution, licence, synthetic },
		events: rows.length,
		deaths: deaths(rows),
		matched: matched.length,
		matchedDeaths: deaths(matched),
		unmatched,
	};
}

export const decisionInput = z.object({
	a: z.object({ dataset: shortId, sourceId: z.string().min(1).max(200) }),
	b: z.object({ dataset: shortId, sourceId: z.string().min(1).max(200) }),
	decision: z.enum(["confirmed", "refused"]),
	reason: z.string().trim().min(3, "say why").max(500),
});

/** Keeps an analyst's decision of a pair. Throws a DomainError where one of the datasets may not be seen. */
export async function decidePair(
	ctx: Reader & { member: Member; now: Date },
	{ a, b, decision, reason }: z.infer<typeof decisionInput>,
): Promise<void> {
	if (a.dataset === b.dataset && a.sourceId === b.sourceId)
		throw new DomainError("invalid", "an event is no pair with itself", {
			parameter: "b",
			remedy: "Name two events.",
		});
	const visible = await listDatasets(ctx.db, ctx.viewer);
	for (const { dataset } of [a, b])
		if (!visible.some(({ id }) => id === dataset))
			throw new DomainError("not_found", `there is no dataset ${dataset} that you may see`, { parameter: "dataset" });
	await decideMatch(ctx.db, ctx.member, { pair: orderedPair(a, b), decision, reason }, ctx.now);
}

/** An event of another dataset near one that is opened, and whether it may be the same. */
export interface NearbyEvent extends EventRow {
	/** How alike the two are, 0 is best; null where they lie too far apart for a pair, or share no category. */
	score: number | null;
	decision: Pair["decision"];
}

const CLOSE = matchesInput.pick({ km: true, days: true }).parse({});

/** What is known of an event and those near it in other datasets: what an analyst decided of the pair, else whether the method may take both for the same. */
export async function comparedNearby(
	ctx: Pick<TimedReader, "db" | "viewer">,
	event: EventRow,
	nearby: readonly EventRow[],
): Promise<NearbyEvent[]> {
	if (nearby.length === 0) return [];
	const [taxonomies, datasets] = await Promise.all([listTaxonomies(ctx.db), listDatasets(ctx.db, ctx.viewer)]);
	const formatOf = (row: EventRow) => datasets.find(({ id }) => id === row.dataset)?.format ?? "";
	const levels = (row: EventRow) => eventLevels(row, formatOf(row), taxonomies);
	const weights = weightsOf(taxonomies);
	return Promise.all(
		nearby.map(async (other) => {
			const by: Compared = {
				decisions: await decisionsOf(ctx, event.dataset, other.dataset),
				scoreOf: (one, two) => pairScore(levels(one), levels(two), weights) ?? 1,
			};
			const [pair] = pairOf(event, other, by);
			const lastDays = Math.abs(dayOf(event.dateEnd) - dayOf(other.dateEnd));
			const isClose = pair !== undefined && pair.km <= CLOSE.km && Math.max(pair.days, lastDays) <= CLOSE.days;
			// As the comparison of two sources does: political violence alone, events with events and episodes with episodes.
			const isAlike =
				[event, other].every(({ classes }) => classes.includes("V")) &&
				(event.dateStart === event.dateEnd) === (other.dateStart === other.dateEnd);
			return {
				...other,
				score: isClose && isAlike ? pairScore(levels(event), levels(other), weights) : null,
				decision: pair?.decision ?? null,
			};
		}),
	);
}
