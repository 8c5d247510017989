import type { EventColumns } from "@harmattan/columns/event-columns";
import { EVERYTHING, type Selection } from "@harmattan/columns/selection";
import { seededRandom } from "@harmattan/domain/statistics/seeded-random";

/** Selections as a reader might come to them, each with other choices in all dimensions than the one before. */
export function steps(columns: EventColumns, count: number): Selection[] {
	const random = seededRandom(count);
	const [first, last] = [columns.days[0] ?? 0, columns.days.at(-1) ?? 0];
	const some = (length: number, share: number) => {
		const chosen = Array.from({ length }, (_, index) => index).filter(() => random() < share);
		return chosen.length === 0 ? [length - 1] : chosen;
	};
	return Array.from({ length: count }, () => {
		const from = first + Math.floor(random() * (last - first) * 0.6);
		return {
			...EVERYTHING,
			days: { from, to: from + Math.floor((last - first) * (0.1 + random() * 0.3)) },
			countries: some(columns.countries.length, 0.4),
			kinds: some(columns.kinds.length, 0.5),
			sides: some(columns.sides.length, 0.1),
		};
	});
}
