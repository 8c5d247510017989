import { month } from "@harmattan/domain/time/month";
import type { Readable } from "@/format/invalid-parameters.ts";
import { one } from "@/format/search.ts";

/** What of an actor's zones is shown; null: what the page chooses. */
export interface RequestedZones {
	actor: string | null;
	scale: string | null;
	month: string | null;
	before: string | null;
}

const isMonth = (text: string) => month.safeParse(text).success;

/** What the page reads of its address. */
export const READABLE: Readable = { month: isMonth, before: isMonth };

const monthIn = (text: string | null) => (text !== null && isMonth(text) ? text : null);

/** The zones that an address names. A month to compare with that is no earlier one is left to the page to choose. */
export function requestedZones(parameters: Record<string, string | string[] | undefined>): RequestedZones {
	const [shown, compared] = [monthIn(one(parameters.month)), monthIn(one(parameters.before))];
	return {
		actor: one(parameters.actor),
		scale: one(parameters.scale),
		month: shown,
		before: shown !== null && compared !== null && compared >= shown ? null : compared,
	};
}
