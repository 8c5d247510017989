import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { isoDate } from "@harmattan/domain/time/dated-span";

/** A parameter that an address gives and its page cannot read. */
export interface InvalidParameter {
	name: string;
	value: string;
}

/** What a page reads of its address, by the parameter's name: whether a text is one of its choices. */
export type Readable = Readonly<Record<string, (text: string) => boolean>>;

/** True for one of some choices. */
export const oneOf = (choices: readonly string[]) => (text: string) => choices.includes(text);
/** True for a class of events. */
export const isClass = oneOf(EVENT_CLASSES);
/** True for a day such as 2023-07-26. */
export const isDay = (text: string) => isoDate.safeParse(text).success;

/** The parameters of an address that are none of its page's choices: the page shows its default, and says so. */
export function invalidParametersOf(
	parameters: Readonly<Record<string, string | string[] | undefined>>,
	readable: Readable,
): InvalidParameter[] {
	return Object.entries(readable).flatMap(([name, isReadable]) => {
		const given = parameters[name];
		if (given === undefined || given === "") return [];
		return typeof given === "string" && isReadable(given) ? [] : [{ name, value: [given].flat().join(", ") }];
	});
}
