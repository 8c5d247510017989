import { FILL_STEPS } from "@harmattan/domain/situation/fill-steps";
import { HEAT_TOKENS } from "@harmattan/ui/tokens";
import { HEAT_THRESHOLDS } from "./density.ts";
import type { MarkKind } from "./mark-signs.ts";
import type { RegionFill } from "./region-fill.ts";

/** One mark of a legend with what it stands for. */
export type LegendMark =
	| { kind: "swatch"; token: string; opacity: number; label: string }
	/** A hexagon whose area is a share of a full one's. */
	| { kind: "ring"; share: number; label: string }
	| { kind: "sign"; sign: MarkKind; label: string }
	| { kind: "line" | "hatch"; label: string };

/** What a layer's marks mean: its name, the unit, the marks, and what a reader must know besides. */
export interface LegendEntry {
	title: string;
	unit: string;
	marks: readonly LegendMark[];
	note: string;
}

/** Opacities of the five steps of change, as the map draws them. */
const CHANGE_OPACITY = [0.75, 0.43, 0, 0.43, 0.75];

/** The steps of heat, labelled by the lower edge of each. */
export const heatMarks = (): LegendMark[] =>
	HEAT_TOKENS.map((token, index) => ({ kind: "swatch", token, opacity: 1, label: String(HEAT_THRESHOLDS[index]) }));

/** The steps of filled regions: lower edges, or words for the five steps of change. */
export function fillMarks(fill: RegionFill, weight: "events" | "deaths", changes: readonly string[]): LegendMark[] {
	if (fill === "change")
		return changes.map((label, index) => ({
			kind: "swatch",
			token: index < 2 ? "down" : "up",
			opacity: CHANGE_OPACITY[index] ?? 0,
			label,
		}));
	return HEAT_TOKENS.map((token, index) => ({
		kind: "swatch",
		token,
		opacity: 1,
		label: String(FILL_STEPS[fill][weight][index]),
	}));
}

/** Corners of a hexagon in a square of some pixels, its area a share of the largest that fits. */
export function hexagonPoints(share: number, size: number): string {
	const radius = (size / 2 - 1) * Math.sqrt(share);
	return Array.from({ length: 6 }, (_, corner) => {
		const angle = (corner * Math.PI) / 3;
		return `${(size / 2 + radius * Math.cos(angle)).toFixed(1)},${(size / 2 + radius * Math.sin(angle)).toFixed(1)}`;
	}).join(" ");
}
