import type { CrossFilter } from "@harmattan/columns/cross-filter";
import { type EventColumns, firstFrom, NOT_STATED } from "@harmattan/columns/event-columns";
import type { Selection } from "@harmattan/columns/selection";
import type { DrawnPoints } from "../layers/event-layers.ts";
import type { Days } from "./days.ts";
import type { Weight } from "./weight.ts";

/** Points of all events, and the part of them that is handed to the graphics card. */
interface PointsOf {
	/** Undefined before the first. */
	of: Selection | null | undefined;
	weight: Weight;
	drawn: Omit<DrawnPoints, "days">;
	start: number;
	end: number;
	part: Omit<DrawnPoints, "days"> | null;
}

/** Events that are handed over together, so that most moves of the days hand nothing over. */
const CHUNK = 16_384;
/** Pixels of a point for one event, and what its area grows by for each death. */
const POINT = { events: 3, least: 2.2, most: 22 };

/** A point an event, in whole chunks around the chosen days: an array stays the same for as long as what it holds does. */
export class EventPoints {
	readonly #columns: EventColumns;
	readonly #isDrawn: Uint8Array;
	#points: PointsOf | null = null;

	constructor(columns: EventColumns, isDrawn: Uint8Array) {
		this.#columns = columns;
		this.#isDrawn = isDrawn;
	}

	/** The points under a selection that a filter holds; the days are left to the caller that draws. */
	under(selection: Selection | null, filter: CrossFilter, weight: Weight, { from, to }: Days): DrawnPoints {
		const known = this.#points?.weight === weight ? this.#points : this.#newPoints(weight);
		const chosen = known.of === selection ? known : this.#marked(known, selection, filter);
		const { days } = this.#columns;
		const start = Math.floor(firstFrom(days, from) / CHUNK) * CHUNK;
		const end = Math.min(days.length, Math.ceil(firstFrom(days, to + 1) / CHUNK) * CHUNK);
		const { positions, filter: passing, radii } = chosen.drawn;
		const part =
			chosen.part !== null && chosen.start === start && chosen.end === end
				? chosen.part
				: {
						positions: positions.subarray(2 * start, 2 * end),
						filter: passing.subarray(2 * start, 2 * end),
						radii: radii.subarray(start, end),
					};
		this.#points = { ...chosen, start, end, part };
		return { ...part, days: [from, to] };
	}

	/** A new array tells the map to send it to the graphics card again. */
	#marked(points: PointsOf, selection: Selection | null, filter: CrossFilter): PointsOf {
		const passing = new Float32Array(points.drawn.filter);
		filter.markPassing(passing, 1, 2);
		points.drawn.radii.forEach((radius, event) => {
			if (radius === 0) passing[2 * event + 1] = 0;
		});
		return { ...points, of: selection, drawn: { ...points.drawn, filter: passing }, part: null };
	}

	#newPoints(weight: Weight): PointsOf {
		const { days, eventPlaces, deaths, places } = this.#columns;
		const positions = new Float32Array(2 * days.length);
		const filter = new Float32Array(2 * days.length);
		const radii = new Float32Array(days.length);
		for (let event = 0; event < days.length; event++) {
			const place = eventPlaces[event] as number;
			positions[2 * event] = places.longitudes[place] as number;
			positions[2 * event + 1] = places.latitudes[place] as number;
			filter[2 * event] = days[event] as number;
			const stated = deaths[event] as number;
			const size = weight === "events" ? POINT.events : POINT.least * Math.sqrt(Math.max(1, stated));
			const isShown = this.#isDrawn[place] === 1 && (weight === "events" || stated !== NOT_STATED);
			radii[event] = isShown ? Math.min(POINT.most, size) : 0;
		}
		return { of: undefined, weight, drawn: { positions, filter, radii }, start: 0, end: 0, part: null };
	}
}
