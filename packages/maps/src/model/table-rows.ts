import { actorsOf, type EventColumns } from "@harmattan/columns/event-columns";

/** What the table sorts by. */
export const SORTS = ["date", "type", "actors", "region", "country", "deaths"] as const;
export type Sort = { by: (typeof SORTS)[number]; descending: boolean };

/** A box of degrees. */
export interface Box {
	west: number;
	south: number;
	east: number;
	north: number;
}

/** Events of those given whose place lies in a box; all where it is null. */
export function inBox({ eventPlaces, places }: EventColumns, events: Uint32Array, box: Box | null): Uint32Array {
	if (box === null) return events;
	const isInside = Uint8Array.from(places.latitudes, (latitude, place) => {
		const longitude = places.longitudes[place] as number;
		return longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north ? 1 : 0;
	});
	return events.filter((event) => isInside[eventPlaces[event] as number] === 1);
}

/**
 * Events in an order, ties by date. Names are ranked once and events compared by rank: they come oldest first, so that
 * an order by date is theirs or its reverse. What is not stated comes last.
 */
export function sorted(
	columns: EventColumns,
	events: Uint32Array,
	{ by, descending }: Sort,
	names: { sides: readonly string[]; regions: readonly string[]; countries: readonly string[] },
): Uint32Array {
	if (by === "date") return descending ? events.toReversed() : events;
	const ranks = ranksOf(columns, by, names);
	const direction = descending ? -1 : 1;
	return events.toSorted((a, b) => {
		const [x, y] = [ranks(a), ranks(b)];
		if (x === y) return a - b;
		if (x === null) return 1;
		return y === null ? -1 : direction * (x - y);
	});
}

function ranksOf(
	{ eventPlaces, eventDyads, deaths, places, dyads, kinds }: EventColumns,
	by: Exclude<Sort["by"], "date">,
	names: { sides: readonly string[]; regions: readonly string[]; countries: readonly string[] },
): (event: number) => number | null {
	const of = <Entry>(list: ArrayLike<Entry>, text: (entry: Entry, index: number) => string) =>
		rank(Array.from(list, text));
	switch (by) {
		case "deaths":
			return (event) => ((deaths[event] as number) < 0 ? null : (deaths[event] as number));
		case "type": {
			const ranks = of(dyads.kinds, (kind) => kinds[kind]?.type ?? "");
			return (event) => ranks[eventDyads[event] as number] ?? null;
		}
		case "actors": {
			const ranks = of(dyads.kinds, (_, dyad) => names.sides[actorsOf(dyads, dyad)[0] ?? 0] ?? "");
			return (event) => ranks[eventDyads[event] as number] ?? null;
		}
		case "region": {
			const ranks = of(places.regions, (region) => names.regions[region] ?? "");
			return (event) => ranks[eventPlaces[event] as number] ?? null;
		}
		case "country": {
			const ranks = of(places.countries, (country) => names.countries[country] ?? "");
			return (event) => ranks[eventPlaces[event] as number] ?? null;
		}
	}
}

/** The place of each text in the order of texts; null for an empty one. */
function rank(texts: readonly string[]): (number | null)[] {
	const order = [...new Set(texts)].sort((a, b) => a.localeCompare(b));
	const ranks = new Map(order.map((text, index) => [text, index]));
	return texts.map((text) => (text === "" ? null : (ranks.get(text) ?? null)));
}
