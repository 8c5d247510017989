/** A text that wants a place on the map, with the spots that it may take, best first. */
export interface LabelWish {
	id: string;
	lines: readonly string[];
	/** What it points at, in pixels. */
	x: number;
	y: number;
	/** Offsets of the text's nearest corner from the point. */
	spots: readonly { dx: number; dy: number; anchor: "start" | "end" | "middle" }[];
	/** Mean width of a character, pixels. */
	characterWidth: number;
	lineHeight: number;
	/** Cost of covering a spot, from 0; above 1 the spot is refused. */
	cost?: (x: number, y: number) => number;
}

export interface PlacedLabel {
	id: string;
	lines: readonly string[];
	x: number;
	y: number;
	/** Left edge or middle or right edge of the text, and its first baseline. */
	textX: number;
	textY: number;
	anchor: "start" | "end" | "middle";
}

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Places labels one after another, each at its first spot that is free and inside; one without is dropped. */
export function placeLabels(wishes: readonly LabelWish[], area: Box, taken: readonly Box[] = []): PlacedLabel[] {
	const boxes: Box[] = [...taken];
	const placed: PlacedLabel[] = [];
	for (const wish of wishes) {
		const fitting = wish.spots.flatMap((spot) => {
			const box = boxOf(wish, spot);
			const inside =
				box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
			const cost = wish.cost ? costOf(wish.cost, box) + Math.hypot(spot.dx, spot.dy) / 2000 : 0;
			return inside && cost <= 1 && !boxes.some((other) => overlaps(box, other)) ? [{ spot, box, cost }] : [];
		});
		const best = fitting.reduce<(typeof fitting)[number] | null>(
			(least, option) => (least === null || option.cost < least.cost ? option : least),
			null,
		);
		if (!best) continue;
		boxes.push(best.box);
		const { dx, dy, anchor } = best.spot;
		placed.push({
			id: wish.id,
			lines: wish.lines,
			x: wish.x,
			y: wish.y,
			textX: wish.x + dx,
			textY: wish.y + dy,
			anchor,
		});
	}
	return placed;
}

function boxOf(wish: LabelWish, { dx, dy, anchor }: LabelWish["spots"][number]): Box {
	const width = Math.max(...wish.lines.map((line) => line.length)) * wish.characterWidth;
	const x = wish.x + dx;
	const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
	const top = wish.y + dy - wish.lineHeight * 0.8;
	return { left: left - 2, right: left + width + 2, top, bottom: top + wish.lines.length * wish.lineHeight };
}

/** The greatest cost at the box's corners and middle. */
function costOf(cost: (x: number, y: number) => number, box: Box): number {
	const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
	return Math.max(
		cost(x, y),
		cost(box.left, box.top),
		cost(box.right, box.top),
		cost(box.left, box.bottom),
		cost(box.right, box.bottom),
	);
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Spots beside a small mark: right, left, above, below. */
export const BESIDE: LabelWish["spots"] = [
	{ dx: 7, dy: 4, anchor: "start" },
	{ dx: -7, dy: 4, anchor: "end" },
	{ dx: 0, dy: -7, anchor: "middle" },
	{ dx: 0, dy: 16, anchor: "middle" },
];

/** Spots around a point at some distances, for a callout with a leader. */
export function around(distances: readonly number[]): LabelWish["spots"] {
	return distances.flatMap((distance) =>
		Array.from({ length: 12 }, (_, step) => {
			const angle = (step / 12) * 2 * Math.PI;
			const dx = Math.cos(angle) * distance;
			return { dx, dy: Math.sin(angle) * distance * 0.7, anchor: dx >= 0 ? ("start" as const) : ("end" as const) };
		}),
	);
}
