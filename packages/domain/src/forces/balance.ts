import { presenceOn } from "./as-of.ts";
import type { CountKind, Presence } from "./force.ts";
import { newestPerKind } from "./strength.ts";

/** Sum of strengths of one sponsor and count kind in a host; bounds are an envelope, not an interval. */
export interface BalanceLine {
	host: string;
	sponsor: string | null;
	domestic: boolean;
	/** Null groups the forces whose strength is not stated at all. */
	countKind: CountKind | null;
	low: number | null;
	best: number | null;
	high: number | null;
	/** Forces that are in the sum. */
	counted: number;
	/** Forces of this sponsor that are present and whose strength is not stated: the sum is "at least". */
	notStated: number;
}

/** Types of forces of a host itself. */
export const DOMESTIC_TYPES: readonly Presence["type"][] = ["auxiliary", "state", "armed_group"];

/**
 * The force balance of hosts on a date: per host, sponsor and count kind. Numbers of different count
 * kinds are never added, nor domestic to foreign forces. An undated strength counts while its force is
 * present. A missing bound falls back to the best figure, so that low <= best <= high.
 */
export function forceBalance(spells: readonly Presence[], asOf: string): BalanceLine[] {
	const lines = new Map<string, BalanceLine>();
	for (const spell of spells) {
		const state = presenceOn(spell, asOf);
		if (state !== "present" && state !== "possibly_present") continue;
		const domestic = DOMESTIC_TYPES.includes(spell.type);
		const stated = newestPerKind(spell, asOf);
		for (const strength of stated.length > 0 ? stated : [null]) {
			const countKind = strength?.countKind ?? null;
			const key = [spell.host, spell.sponsor, domestic, countKind].join("|");
			const line = lines.get(key) ?? {
				host: spell.host,
				sponsor: spell.sponsor,
				domestic,
				countKind,
				low: null,
				best: null,
				high: null,
				counted: 0,
				notStated: 0,
			};
			lines.set(key, strength ? added(line, strength) : { ...line, notStated: line.notStated + 1 });
		}
	}
	return [...lines.values()];
}

function added(line: BalanceLine, strength: Presence["strengths"][number]): BalanceLine {
	const best = strength.best ?? strength.low ?? strength.high;
	if (best === null) return { ...line, notStated: line.notStated + 1 };
	return {
		...line,
		low: (line.low ?? 0) + (strength.low ?? best),
		best: (line.best ?? 0) + best,
		high: (line.high ?? 0) + (strength.high ?? best),
		counted: line.counted + 1,
	};
}
