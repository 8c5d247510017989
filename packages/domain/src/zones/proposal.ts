/**
 * The rule by which a zone is proposed from events, version 1: density and persistence. A hexagon belongs to the zone where it has an
 * event itself, and it and the hexagons around it together have enough events, in enough different months. A rule can
 * only say where an actor was seen to fight: it proposes the weakest class of a scale, never support.
 */
export const PROPOSAL_RULE = {
	version: 1,
	/** Resolution of the hexagons (H3): about 250 km² each, 1,770 km² with those around. */
	resolution: 5,
	/** Months that are looked at, the proposed one last. */
	months: 12,
	/** Density: events of the hexagon and those around it. */
	leastEvents: 6,
	/** Persistence: different months in which these lie. */
	leastMonths: 4,
} as const;
export type ProposalRule = { [Key in keyof typeof PROPOSAL_RULE]: number };

/** Events of an actor in one hexagon, by the number of the month. */
export type CellMonths = ReadonlyMap<number, number>;

/** A hexagon that belongs to a proposed zone, and what it rests on. */
export interface ProposedCell {
	cell: string;
	/** Events in the hexagon and around it. */
	events: number;
	/** Months in which there were any. */
	months: number;
}

/**
 * The hexagons that the rule takes for a zone.
 * @param counted events by hexagon and month, of the months that the rule looks at
 * @param around the hexagons that touch one, without itself
 */
export function proposedCells(
	counted: ReadonlyMap<string, CellMonths>,
	around: (cell: string) => readonly string[],
	rule: ProposalRule = PROPOSAL_RULE,
): ProposedCell[] {
	return [...counted.keys()].flatMap((cell) => {
		const together = [cell, ...around(cell)].flatMap((one) => [...(counted.get(one) ?? [])]);
		const events = together.reduce((sum, [, count]) => sum + count, 0);
		const months = new Set(together.map(([month]) => month)).size;
		return events >= rule.leastEvents && months >= rule.leastMonths ? [{ cell, events, months }] : [];
	});
}
