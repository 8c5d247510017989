import { DOMESTIC_TYPES, newestPerKind } from "./balance.ts";
import type { Presence } from "./force.ts";

/** A force and its newest stated strength. */
export interface CountedForce {
	id: string;
	force: string;
	best: number;
	/** True where the source does not say when it was counted. */
	isUndated: boolean;
}

/** Foreign forces of one side of the turnover. */
export interface TurnoverSide {
	/** Our sum of the best figures; null where none is stated. Numbers of different dates are added: it is no strength of any day. */
	sum: number | null;
	counted: CountedForce[];
	/** Names of forces whose strength is not stated: the sum is "at least". */
	notStated: string[];
}

/** Foreign forces that have left a host or are leaving, against those that are there. */
export interface Turnover {
	host: string;
	gone: TurnoverSide;
	there: TurnoverSide;
}

const GONE: readonly Presence["status"][] = ["withdrawn", "ended", "left", "leaving"];
const THERE: readonly Presence["status"][] = ["present", "concentrated"];

/** The turnover of each host of which a strength on both sides is stated, as the sources last put it; deployed strengths only. */
export function turnover(spells: readonly Presence[]): Turnover[] {
	const foreign = spells.filter(({ type }) => !DOMESTIC_TYPES.includes(type));
	return [...Map.groupBy(foreign, ({ host }) => host)]
		.map(([host, own]) => ({
			host,
			gone: sideOf(own.filter(({ status }) => GONE.includes(status))),
			there: sideOf(own.filter(({ status }) => THERE.includes(status))),
		}))
		.filter(({ gone, there }) => gone.sum !== null && there.sum !== null);
}

function sideOf(spells: readonly Presence[]): TurnoverSide {
	const newest = spells.map((spell) => ({
		spell,
		strength: newestPerKind(spell, null).find(({ countKind, best }) => countKind === "deployed" && best !== null),
	}));
	const counted = newest.flatMap(({ spell, strength }): CountedForce[] =>
		strength?.best == null
			? []
			: [
					{
						id: spell.id,
						force: spell.force,
						best: strength.best,
						isUndated: strength.date.earliest === null && strength.date.latest === null,
					},
				],
	);
	return {
		sum: counted.length === 0 ? null : counted.reduce((sum, { best }) => sum + best, 0),
		counted,
		notStated: newest.flatMap(({ spell, strength }) => (strength === undefined ? [spell.force] : [])),
	};
}
