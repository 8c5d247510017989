import type { MatchRecord } from "./match-record.ts";

/**
 * How alike two records' categories are: the mean over the taxonomies of weight · level / (depth − 1), where level is the first, from the finest on, at
 * which both have the same category. 0 is best, 1 the broadest agreement in all. Null where a taxonomy agrees at no level.
 * Source: Donnay, Dunford, McGrath, Backer & Cunningham 2019, Journal of Conflict Resolution 63(5).
 *
 * @param weights of the taxonomies, which add up to their number
 */
export function pairScore(
	a: MatchRecord["levels"],
	b: MatchRecord["levels"],
	weights: readonly number[],
): number | null {
	let sum = 0;
	for (const [index, levels] of a.entries()) {
		const others = b[index] ?? [];
		const level = levels.findIndex((category, at) => category === others[at]);
		if (level === -1) return null;
		sum += ((weights[index] ?? 1) * level) / Math.max(1, levels.length - 1);
	}
	return a.length === 0 ? 0 : sum / a.length;
}
