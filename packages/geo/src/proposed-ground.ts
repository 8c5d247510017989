import {
	type CellMonths,
	PROPOSAL_RULE,
	type ProposalRule,
	type ProposedCell,
	proposedCells,
} from "@harmattan/domain/zones/proposal";
import type { ZoneGround } from "@harmattan/domain/zones/zone";
import { cellsToMultiPolygon, gridDisk, latLngToCell } from "h3-js";

/** An event as far as the rule of proposals reads it. */
export interface PlacedEvent {
	longitude: number;
	latitude: number;
	/** Number of its month. */
	month: number;
}

const DECIMALS = 1e4;

/** The area that the rule proposes from events, with the hexagons that it is made of; null where no hexagon has enough. */
export function proposedGround(
	events: readonly PlacedEvent[],
	rule: ProposalRule = PROPOSAL_RULE,
): { geometry: ZoneGround; cells: ProposedCell[] } | null {
	const counted = new Map<string, Map<number, number>>();
	for (const { longitude, latitude, month } of events) {
		const cell = latLngToCell(latitude, longitude, rule.resolution);
		const months: Map<number, number> = counted.get(cell) ?? new Map();
		counted.set(cell, months.set(month, (months.get(month) ?? 0) + 1));
	}
	const around = (cell: string) => gridDisk(cell, 1).filter((one) => one !== cell);
	const cells = proposedCells(counted satisfies Map<string, CellMonths>, around, rule);
	if (cells.length === 0) return null;
	const outline = cellsToMultiPolygon(
		cells.map(({ cell }) => cell),
		true,
	);
	const coordinates = outline.map((polygon) =>
		polygon.map((ring) =>
			ring.map(([x, y]): [number, number] => [
				Math.round(x * DECIMALS) / DECIMALS,
				Math.round(y * DECIMALS) / DECIMALS,
			]),
		),
	);
	return { geometry: { type: "MultiPolygon", coordinates }, cells };
}
