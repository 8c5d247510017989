import type { CrossCounts } from "@harmattan/columns/cross-filter";
import type { EventColumns } from "@harmattan/columns/event-columns";
import type { Selection } from "@harmattan/columns/selection";
import type { DrawnPoints } from "../layers/event-layers.ts";
import type { Days } from "./days.ts";
import type { Weight } from "./weight.ts";

/** Where a map's counts come from: events in the browser, or a server that counts them. */
export interface CountSource {
	/** Lists of countries, regions, kinds and sides, and the places that counts are by. */
	readonly columns: EventColumns;
	/** The counts under a selection. It must be the same object for as long as only the days move. */
	select(selection: Selection, days: Days): CrossCounts;
	/** Single events; null where only counts are there. */
	readonly events: EventSource | null;
}

/** What single events give beyond their counts, all under the selection of last. */
export interface EventSource {
	/** The counts of the same selection in the period of the same length before. */
	before(days: Days): CrossCounts;
	/** How many events have any actor among some. */
	withActor(isActor: Uint8Array): number;
	/** The numbers of the chosen events, oldest first. */
	passing(): Uint32Array;
	/** What is said of the chosen events at some places: their actors, most events first, and how many state deaths. */
	at(places: readonly number[], days: Days): { actors: ActorCount[]; withStatedDeaths: number };
	/** A point for each event at a place that is drawn; the days are left to the caller that draws. */
	points(isDrawn: Uint8Array, weight: Weight, days: Days): DrawnPoints;
}

/** An actor, by its number in `columns.sides`, and its events. */
export interface ActorCount {
	side: number;
	events: number;
}
