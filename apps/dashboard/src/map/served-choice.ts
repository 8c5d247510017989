import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { dayOf } from "@harmattan/domain/time/calendar";
import { choiceOf, datesOf, daysUpTo } from "./choice.ts";
import type { MapState } from "./map-parameters.ts";
import type { OpenedMap } from "./opened-map.ts";

/** What an address chooses, as the server counts it. Kinds of actors are not among it: they are derived from the events themselves. */
export function servedChoice(
	state: MapState,
	{ dataset, knownAt }: Pick<OpenedMap, "dataset" | "knownAt">,
): EventChoice {
	const days = dataset.newestEvent === null ? null : daysUpTo(state, dayOf(dataset.newestEvent));
	return choiceOf({ ...state, kind: [] }, dataset.id, days && datesOf(days), [], knownAt);
}

/** Two choices are one where their keys are. */
export const choiceKey = (choice: EventChoice): string => JSON.stringify(choice);
