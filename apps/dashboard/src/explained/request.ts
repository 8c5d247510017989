import type { RouterInput } from "@harmattan/api/outputs";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { areaText, readArea } from "@harmattan/domain/events/map-area";
import { INTERVALS } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { isClass, isDay, oneOf, type Readable } from "@/format/invalid-parameters.ts";
import { addressOf, one } from "@/format/search.ts";

/** What the address of an opened indicator asks for. */
export type Requested = Required<RouterInput["indicators"]["explain"]>;

/** What can be read of an address. */
export const READABLE: Readable = {
	class: isClass,
	interval: oneOf(INTERVALS),
	from: isDay,
	to: isDay,
	area: (text) => readArea(text) !== null,
	period: (text) => text === "span" || isDay(text),
};

/** Reads an address; what is missing or no choice is the default. */
export function requestOf(id: string, parameters: Record<string, string | string[] | undefined>): Requested {
	const text = (name: string) => one(parameters[name]);
	const day = (name: string) => isoDate.safeParse(text(name)).data ?? null;
	const [from, to] = [day("from"), day("to")];
	const isSpan = from === null || to === null || from <= to;
	return {
		id,
		dataset: text("dataset"),
		region: text("region"),
		class: EVENT_CLASSES.find((name) => name === text("class")) ?? "V",
		actor: text("actor"),
		interval: INTERVALS.find((name) => name === text("interval")) ?? "month",
		from: isSpan ? from : null,
		to: isSpan ? to : null,
		area: readArea(text("area") ?? ""),
		period: text("period") === "span" ? "span" : day("period"),
		beside: text("beside"),
		knownAt: text("knownAt"),
	};
}

/** The address of an opened indicator. */
export function explainedAddress({ id, area, ...requested }: { id: string } & Partial<Requested>): string {
	return addressOf(`/indicators/${id}`, { ...requested, area: area ? areaText(area) : null });
}
