import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { precisionRank } from "@harmattan/domain/events/precision";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { dayOf } from "@harmattan/domain/time/calendar";
import type { EventFilter } from "./event-filter.ts";

/** The filter that finds the events of a choice in a dataset. */
export function filterOfChoice(
	viewer: Viewer,
	datasetId: string,
	choice: Omit<EventChoice, "dataset" | "knownAt">,
): EventFilter {
	const some = <Item>(list: readonly Item[]) => (list.length === 0 ? null : list);
	return {
		viewer,
		datasetId,
		countries: some(choice.countries),
		admin1: some(choice.regions),
		eventClass: choice.eventClass,
		actorId: null,
		actors: some(choice.actors),
		precisions: some(choice.precisions.map(precisionRank)),
		deaths: choice.deaths,
		codeStatus: choice.codeStatus,
		area: choice.area,
		fromDay: choice.from === null ? null : dayOf(choice.from),
		toDay: choice.to === null ? null : dayOf(choice.to),
	};
}
