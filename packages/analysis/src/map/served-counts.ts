import { selectionOfChoice } from "@harmattan/columns/choice-selection";
import type { Tally } from "@harmattan/columns/cross-filter";
import { notDrawn } from "@harmattan/columns/drawn-places";
import type { ServerBins } from "@harmattan/columns/server-bins";
import type { EventChoice } from "@harmattan/domain/events/event-choice";

/** Actors that are named in an answer, beside the chosen ones. */
const MAX_SIDES = 300;
/** Resolution of the bins: a browser makes coarser ones of them. */
const RESOLUTION = 6;

/** What a map of a choice shows, counted on the server: events by hexagon, and the counts beside every filter. */
export function remoteCounts(served: ServerBins, choice: EventChoice) {
	const { columns } = served;
	const { counts, bins } = served.count(selectionOfChoice(choice, columns), RESOLUTION);
	const list = ({ events, deaths }: Tally) => ({ events: [...events], deaths: [...deaths] });
	const sides = columns.sides
		.map((side, index) => ({ side, events: counts.sides.events[index] as number }))
		.filter(({ side, events }) => side !== "" && (events > 0 || choice.actors.includes(side)))
		.sort((a, b) => b.events - a.events)
		.filter(({ side }, rank) => rank < MAX_SIDES || choice.actors.includes(side));
	return {
		firstDay: columns.days[0] ?? null,
		lastDay: columns.days.at(-1) ?? null,
		countries: columns.countries,
		regions: columns.regions,
		kinds: columns.kinds,
		sides: sides.map(({ side }) => side),
		counts: {
			days: list(counts.days),
			countries: list(counts.countries),
			regions: list(counts.regions),
			kinds: list(counts.kinds),
			precisions: list(counts.precisions),
			deaths: list(counts.deaths),
			sides: sides.map(({ events }) => events),
			total: { ...counts.total },
		},
		left: notDrawn(columns, counts.places),
		bins,
	};
}
