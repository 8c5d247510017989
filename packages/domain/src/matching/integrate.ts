import { isEpisode, type MatchRecord, type MatchWindow } from "./match-record.ts";
import { cellsOf, isDuring, isNear } from "./near-pairs.ts";
import { pairScore } from "./pair-score.ts";

/** Two records of different sources that may stand for the same event. */
export interface CandidatePair {
	a: MatchRecord;
	b: MatchRecord;
	/** 0 is best: see pairScore. */
	score: number;
}

/** Records of several sources that stand for one event, in the order of the sources: the first is the one that is kept. */
export type Match = readonly MatchRecord[];

export interface Integration {
	matches: Match[];
	/** Episodes of one source with an event of another that falls into them: reported, never joined. */
	flagged: CandidatePair[];
	/** One record an event: of each match the first, and every record without a match. */
	unique: MatchRecord[];
}

/** Pairs that come first: the better score, then nearer days, then the order of the sources' records. */
const inOrder = (x: CandidatePair, y: CandidatePair): number =>
	x.score - y.score || daysApart(x) - daysApart(y) || x.a.from - y.a.from;
const daysApart = ({ a, b }: CandidatePair): number => Math.abs(a.from - b.from) + Math.abs(a.to - b.to);

/** What somebody has said of pairs beforehand: those that are not the same are no candidates, and take no partner from another. */
export type IsRefused = (a: MatchRecord, b: MatchRecord) => boolean;
const NONE_REFUSED: IsRefused = () => false;

/** All pairs of two lists that are near each other and agree in every taxonomy. */
export function candidatePairs(
	first: readonly MatchRecord[],
	second: readonly MatchRecord[],
	window: MatchWindow,
	weights: readonly number[],
	isRefused: IsRefused = NONE_REFUSED,
): CandidatePair[] {
	const cells = cellsOf(first, window);
	return second.flatMap((b) =>
		[...cells.around(b, b.from - window.days, b.from + window.days)].flatMap((a) => {
			const score = isNear(a, b, window) ? pairScore(a.levels, b.levels, weights) : null;
			return score === null || isRefused(a, b) ? [] : [{ a, b, score }];
		}),
	);
}

/**
 * Pairs within one source that may stand for one event, by the same rule: near each other, agreeing in every taxonomy, events with events and episodes with episodes,
 * each record in one pair at most, the best first. Proposals: a source may well mean two events.
 *
 * @param weights of the taxonomies; all alike where left out
 */
export function duplicatesWithin(
	records: readonly MatchRecord[],
	window: MatchWindow,
	weights: readonly number[] = [],
	isRefused: IsRefused = NONE_REFUSED,
): CandidatePair[] {
	const position = new Map(records.map((record, index) => [record, index]));
	const isFirst = ({ a, b }: CandidatePair) => (position.get(a) ?? 0) < (position.get(b) ?? 0);
	return assignPairs(
		candidatePairs(records, records, window, weights, isRefused).filter(
			(pair) => isFirst(pair) && isEpisode(pair.a) === isEpisode(pair.b),
		),
	);
}

/** Gives each record one partner at most, the best pairs first. */
export function assignPairs(pairs: readonly CandidatePair[]): CandidatePair[] {
	const taken = new Set<MatchRecord>();
	return pairs.toSorted(inOrder).filter(({ a, b }) => {
		if (taken.has(a) || taken.has(b)) return false;
		taken.add(a).add(b);
		return true;
	});
}

/**
 * Integrates sources one after the other: what the sources so far came to is matched with the next one. Events match events and episodes episodes.
 *
 * @param weights of the taxonomies; all alike where left out
 */
export function integrate(
	sources: readonly (readonly MatchRecord[])[],
	window: MatchWindow,
	weights: readonly number[] = [],
	isRefused: IsRefused = NONE_REFUSED,
): Integration {
	const [first = [], ...others] = sources;
	const partners = new Map<MatchRecord, MatchRecord[]>();
	const flagged: CandidatePair[] = [];
	let unique = [...first];
	for (const next of others) {
		const matched = new Set<MatchRecord>();
		for (const kind of [false, true]) {
			const [kept, added] = [unique, next].map((records) => records.filter((record) => isEpisode(record) === kind));
			for (const { a, b } of assignPairs(candidatePairs(kept ?? [], added ?? [], window, weights, isRefused))) {
				partners.set(a, [...(partners.get(a) ?? []), b]);
				matched.add(b);
			}
		}
		const added = next.filter((record) => !matched.has(record));
		flagged.push(
			...eventsInEpisodes(unique, added, window, weights),
			...eventsInEpisodes(added, unique, window, weights),
		);
		unique = [...unique, ...added];
	}
	return { matches: [...partners].map(([record, others]) => [record, ...others]), flagged, unique };
}

/** The episodes of one list with the events of the other that fall into them. */
function eventsInEpisodes(
	episodes: readonly MatchRecord[],
	events: readonly MatchRecord[],
	window: MatchWindow,
	weights: readonly number[],
): CandidatePair[] {
	const cells = cellsOf(
		events.filter((event) => !isEpisode(event)),
		window,
	);
	return episodes.filter(isEpisode).flatMap((episode) =>
		[...cells.around(episode, episode.from - window.days, episode.to + window.days)].flatMap((event) => {
			const score = isDuring(episode, event, window) ? pairScore(episode.levels, event.levels, weights) : null;
			return score === null ? [] : [{ a: episode, b: event, score }];
		}),
	);
}

/** How an integration came out, in numbers. */
export interface IntegrationCounts {
	rows: number;
	unique: number;
	matches: number;
	/** Matches of events, and of episodes. */
	events: number;
	episodes: number;
	/** Rows that stand for an event which another row stands for. */
	removed: number;
	/** Matches by the sources that they hold, by the sources' names with a plus between them. */
	overlaps: Record<string, number>;
}

/** Counts an integration. */
export function countIntegration({ matches, unique }: Integration, names: readonly string[]): IntegrationCounts {
	const removed = matches.reduce((sum, match) => sum + match.length - 1, 0);
	const episodes = matches.filter(([record]) => record !== undefined && isEpisode(record)).length;
	const overlaps: Record<string, number> = {};
	for (const match of matches) {
		const key = match.map(({ source }) => names[source] ?? String(source)).join("+");
		overlaps[key] = (overlaps[key] ?? 0) + 1;
	}
	return {
		rows: unique.length + removed,
		unique: unique.length,
		matches: matches.length,
		events: matches.length - episodes,
		episodes,
		removed,
		overlaps,
	};
}
