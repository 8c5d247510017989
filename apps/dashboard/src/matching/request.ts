import { isDay, oneOf, type Readable } from "@/format/invalid-parameters.ts";
import { one } from "@/format/search.ts";

/** Distances and days that the form offers. */
export const KM = ["1", "3", "10", "25", "50"];
export const DAYS = ["0", "1", "3", "7"];

/** What two sources are compared by; null: what the page chooses. */
export interface RequestedMatches {
	a: string | null;
	b: string | null;
	region: string | null;
	from: string | null;
	to: string | null;
	km: number;
	days: number;
}

/** What the page reads of its address. */
export const READABLE: Readable = { from: isDay, to: isDay, km: oneOf(KM), days: oneOf(DAYS) };

const chosen = (text: string | null, choices: readonly string[], otherwise: number) =>
	text !== null && choices.includes(text) ? Number(text) : otherwise;
const day = (text: string | null) => (text !== null && isDay(text) ? text : null);

/** The comparison that an address names. */
export function requestedMatches(parameters: Record<string, string | string[] | undefined>): RequestedMatches {
	return {
		a: one(parameters.a),
		b: one(parameters.b),
		region: one(parameters.region),
		from: day(one(parameters.from)),
		to: day(one(parameters.to)),
		km: chosen(one(parameters.km), KM, 3),
		days: chosen(one(parameters.days), DAYS, 1),
	};
}
