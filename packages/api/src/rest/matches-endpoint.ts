import { matchesInput, readMatches } from "@harmattan/analysis/matching/matches";
import { knownAt } from "@harmattan/domain/time/known-at";
import { matchesAnswer } from "./answers/matches.ts";
import { endpoint } from "./endpoint.ts";

/** Pairs of events of two datasets that stand for the same. */
export const matchesEndpoint = endpoint({
	path: "/matches",
	summary:
		"Pairs of events of two datasets that stand for the same event, with how much of each dataset the other has too",
	parameters: matchesInput.extend({ knownAt: knownAt.optional() }),
	answer: matchesAnswer,
	run: async (ctx, parameters) => {
		const { unmatched: _unmatched, pairs, ...found } = await readMatches(ctx, parameters);
		return {
			...found,
			pairs: pairs.map(({ decision, ...pair }) => ({
				...pair,
				decision: decision && {
					decision: decision.decision,
					reason: decision.reason,
					decidedAt: decision.decidedAt,
				},
			})),
		};
	},
});
