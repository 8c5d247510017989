import { CODE_STATUSES } from "@harmattan/domain/events/classes";
import { readDeaths } from "@harmattan/domain/events/event-choice";
import { readArea } from "@harmattan/domain/events/map-area";
import { GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import { isClass, isDay, oneOf, type Readable } from "@/format/invalid-parameters.ts";

const isPrecision = oneOf(GEO_PRECISIONS);

/** What can be read of a map's address of what it says of events; how they are drawn falls back without harm. */
export const READABLE: Readable = {
	class: isClass,
	from: isDay,
	to: isDay,
	deaths: (text) => readDeaths(text) !== null,
	area: (text) => readArea(text) !== null,
	status: oneOf(CODE_STATUSES),
	precision: (text) => text.split(",").every(isPrecision),
};
