/** Days of a brush, both included. */
export interface BrushDays {
	from: number;
	to: number;
}

/** What of a brush is moved. */
export type BrushPart = "from" | "to" | "both";

/** The days after a part has moved by some days, kept within the whole and at least one day long. */
export function moveBrush(days: BrushDays, part: BrushPart, by: number, whole: BrushDays): BrushDays {
	const within = (day: number, least: number, most: number) => Math.round(Math.min(most, Math.max(least, day)));
	if (part === "from") return { from: within(days.from + by, whole.from, days.to), to: days.to };
	if (part === "to") return { from: days.from, to: within(days.to + by, days.from, whole.to) };
	const length = days.to - days.from;
	const from = within(days.from + by, whole.from, Math.max(whole.from, whole.to - length));
	return { from, to: Math.min(whole.to, from + length) };
}

/** Days that a key moves a brush by; null for a key that does not. */
export function daysOfKey(key: string, whole: BrushDays): number | null {
	const moves: Record<string, number> = {
		ArrowLeft: -1,
		ArrowDown: -1,
		ArrowRight: 1,
		ArrowUp: 1,
		PageDown: -28,
		PageUp: 28,
		Home: whole.from - whole.to,
		End: whole.to - whole.from,
	};
	return moves[key] ?? null;
}
