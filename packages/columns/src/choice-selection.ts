import { CLASS_BIT, STATUS_BIT } from "@harmattan/domain/events/classes";
import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { isInArea } from "@harmattan/domain/events/map-area";
import { precisionRank } from "@harmattan/domain/events/precision";
import { dayOf } from "@harmattan/domain/time/calendar";
import type { EventColumns } from "./event-columns.ts";
import { EVERYTHING, type Selection } from "./selection.ts";

/** A choice of events as a selection over columns: the same in a browser, and where a server counts. */
export function selectionOfChoice(choice: Omit<EventChoice, "dataset">, columns: EventColumns): Selection {
	const indices = <Entry>(list: readonly Entry[], isChosen: (entry: Entry) => boolean) =>
		list.flatMap((entry, index) => (isChosen(entry) ? [index] : []));
	const some = (list: readonly string[], all: readonly string[]) => {
		const set = new Set(list);
		return list.length === 0 ? null : indices(all, (entry) => set.has(entry));
	};
	const { area, from, to, precisions } = choice;
	const { latitudes, longitudes } = columns.places;
	return {
		...EVERYTHING,
		days:
			from === null && to === null
				? null
				: {
						from: from === null ? Number.NEGATIVE_INFINITY : dayOf(from),
						to: to === null ? Number.POSITIVE_INFINITY : dayOf(to),
					},
		kinds: indices(
			columns.kinds,
			({ classes }) =>
				(classes & CLASS_BIT[choice.eventClass]) !== 0 &&
				(choice.codeStatus === null || (classes & STATUS_BIT[choice.codeStatus]) !== 0),
		),
		countries: some(choice.countries, columns.countries),
		regions: some(choice.regions, columns.regions),
		precisions: precisions.length === 0 ? null : precisions.map(precisionRank),
		sides: some(choice.actors, columns.sides),
		deaths: choice.deaths,
		places:
			area === null
				? null
				: Uint8Array.from(latitudes, (latitude, place) =>
						isInArea(area, longitudes[place] as number, latitude) ? 1 : 0,
					),
	};
}
