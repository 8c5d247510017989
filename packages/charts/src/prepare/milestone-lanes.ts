/** A milestone as a chart needs it: where it stands on the axis and what is written. */
export interface MilestoneMark {
	id: string;
	/** Pixels on the axis. */
	x: number;
	title: string;
	/** The date as well as it is known: never a day where only the month is. */
	date: string;
}

export interface LaidMilestone extends MilestoneMark {
	lane: number;
	anchor: "start" | "end";
}

const CHARACTER = 5.6;

/**
 * Stacks milestone names in lanes so that none overlaps; a name that would leave the right edge is anchored
 * inward, and one that fits no lane is dropped (its rule stays).
 */
export function layMilestones(
	marks: readonly MilestoneMark[],
	width: number,
	lanes: number,
): { laid: LaidMilestone[]; unnamed: MilestoneMark[] } {
	const taken: { from: number; to: number }[][] = Array.from({ length: lanes }, () => []);
	const laid: LaidMilestone[] = [];
	const unnamed: MilestoneMark[] = [];
	for (const mark of [...marks].sort((a, b) => b.x - a.x)) {
		const length = (mark.title.length + mark.date.length + 1) * CHARACTER + 10;
		const place = (["start", "end"] as const).flatMap((anchor) => {
			const span = anchor === "start" ? { from: mark.x, to: mark.x + length } : { from: mark.x - length, to: mark.x };
			if (span.from < 0 || span.to > width) return [];
			const lane = taken.findIndex((spans) => spans.every((other) => span.to < other.from || span.from > other.to));
			return lane < 0 ? [] : [{ anchor, lane, span }];
		});
		const best = place.sort((a, b) => a.lane - b.lane)[0];
		if (!best) {
			unnamed.push(mark);
			continue;
		}
		taken[best.lane]?.push(best.span);
		laid.push({ ...mark, lane: best.lane, anchor: best.anchor });
	}
	return { laid, unnamed };
}
