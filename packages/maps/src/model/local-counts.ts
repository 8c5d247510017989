import { type CrossCounts, CrossFilter } from "@harmattan/columns/cross-filter";
import { type EventColumns, firstFrom, NOT_STATED } from "@harmattan/columns/event-columns";
import { EVERYTHING, type Selection } from "@harmattan/columns/selection";
import type { DrawnPoints } from "../layers/event-layers.ts";
import type { CountSource, EventSource } from "./count-source.ts";
import { type Days, daysBefore } from "./days.ts";
import { EventPoints } from "./event-points.ts";
import type { Weight } from "./weight.ts";

/** Counts of events that the browser holds. They are written over in place by the next selection. */
export class LocalCounts implements CountSource, EventSource {
	readonly columns: EventColumns;
	readonly #filter: CrossFilter;
	/** Counts the period before: made where somebody wants a change. */
	#filterBefore: CrossFilter | null = null;
	#selection: Selection | null = null;
	#points: EventPoints | null = null;

	constructor(columns: EventColumns) {
		this.columns = columns;
		this.#filter = new CrossFilter(columns);
	}

	get events(): EventSource {
		return this;
	}

	select(selection: Selection, days: Days): CrossCounts {
		this.#selection = selection;
		return this.#filter.select({ ...selection, days });
	}

	before(days: Days): CrossCounts {
		this.#filterBefore ??= new CrossFilter(this.columns);
		return this.#filterBefore.select({ ...(this.#selection ?? EVERYTHING), days: daysBefore(days) });
	}

	withActor(isActor: Uint8Array): number {
		return this.#filter.eventsWith(isActor);
	}

	passing(): Uint32Array {
		return this.#filter.passing();
	}

	at(places: readonly number[], { from, to }: Days): ReturnType<EventSource["at"]> {
		const isPlace = new Set(places);
		const { days, eventPlaces, eventDyads, dyads, deaths } = this.columns;
		const counted = new Map<number, number>();
		let stated = 0;
		for (let event = firstFrom(days, from); event < firstFrom(days, to + 1); event++) {
			if (!isPlace.has(eventPlaces[event] as number) || !this.#filter.passes(event)) continue;
			if (deaths[event] !== NOT_STATED) stated++;
			const dyad = eventDyads[event] as number;
			for (const side of new Set([dyads.sidesA[dyad] as number, dyads.sidesB[dyad] as number]))
				counted.set(side, (counted.get(side) ?? 0) + 1);
		}
		const actors = [...counted].map(([side, events]) => ({ side, events })).sort((a, b) => b.events - a.events);
		return { actors, withStatedDeaths: stated };
	}

	points(isDrawn: Uint8Array, weight: Weight, days: Days): DrawnPoints {
		this.#points ??= new EventPoints(this.columns, isDrawn);
		return this.#points.under(this.#selection, this.#filter, weight, days);
	}
}
