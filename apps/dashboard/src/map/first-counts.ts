import "server-only";
import { eventChoice } from "@harmattan/domain/events/event-choice";
import { createLoader } from "nuqs/server";
import type { SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { MAP_PARAMETERS } from "./map-parameters.ts";
import type { FirstCounts, OpenedMap } from "./opened-map.ts";
import { choiceKey, servedChoice } from "./served-choice.ts";

const load = createLoader(MAP_PARAMETERS);

/**
 * What the address chooses, counted here: shown at once, until the browser has the events and counts for itself. Null where that
 * takes the events: by kinds of actors, or in another view than the map's.
 */
export async function firstCounts(opened: OpenedMap, searchParams: SearchParams): Promise<FirstCounts | null> {
	const state = await load(searchParams);
	if (state.kind.length > 0 || state.view !== "map" || state.vs !== null) return null;
	const choice = servedChoice(state, opened);
	if (!eventChoice.safeParse(choice).success) return null;
	return { key: choiceKey(choice), counts: await api().map.counts(choice) };
}
