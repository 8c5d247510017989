import type { RouterInput } from "@harmattan/api/outputs";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { addressOf, one } from "@/format/search.ts";

/** What the address of a stated series asks for. */
export type RequestedSeries = Required<RouterInput["series"]["read"]>;

/** Reads an address; what is missing or no choice is the default. */
export function requestedSeries(
	id: string,
	parameters: Record<string, string | string[] | undefined>,
): RequestedSeries {
	const text = (name: string) => one(parameters[name]);
	return {
		id,
		region: text("region"),
		beside: text("beside"),
		dataset: text("dataset"),
		class: EVENT_CLASSES.find((name) => name === text("class")) ?? "V",
		knownAt: text("knownAt"),
	};
}

/** The address of a stated series. */
export function seriesAddress({ id, ...requested }: RequestedSeries): string {
	return addressOf(`/indicators/series/${id}`, requested);
}
