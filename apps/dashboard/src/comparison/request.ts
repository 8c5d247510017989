import type { RouterInput } from "@harmattan/api/outputs";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { areaText, readArea } from "@harmattan/domain/events/map-area";
import { FOCUS_COUNTRIES } from "@harmattan/domain/regions/regions";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { isClass, isDay, oneOf, type Readable } from "@/format/invalid-parameters.ts";
import { addressOf, one } from "@/format/search.ts";
import { areaNear, DISTANCES } from "./near-place.ts";

/** What a comparison's address asks for. */
export type Requested = RouterInput["comparison"]["read"] & { months: number };

const START = { milestone: "coup-niger-2023", region: "NER", months: 6 };
const MEASURES = ["events", "fatalities"] as const;

/** What can be read of an address. */
export const READABLE: Readable = {
	class: isClass,
	measure: oneOf(MEASURES),
	months: (text) => isMonths(Number(text)),
	date: isDay,
	until: isDay,
	area: (text) => readArea(text) !== null,
	km: (text) => DISTANCES.includes(Number(text)),
};

const isMonths = (months: number) => Number.isInteger(months) && months >= 1 && months <= 24;

/** Reads an address; what is missing or no choice is the default. Without a date it is the coup in Niger, which the product began with. */
export function requestOf(parameters: Record<string, string | string[] | undefined>): Requested {
	const text = (name: string) => one(parameters[name]);
	const among = <Choice extends string>(name: string, choices: readonly Choice[]) =>
		choices.find((choice) => choice === text(name));
	const day = isoDate.safeParse(text("date")).data ?? null;
	const until = isoDate.safeParse(text("until")).data ?? day;
	const months = Number(text("months") ?? START.months);
	const numberOf = (words: string | null) =>
		words !== null && DISTANCES.includes(Number(words)) ? Number(words) : null;
	const isDated = day !== null && until !== null && day <= until;
	return {
		dataset: text("dataset"),
		region: text("region") ?? START.region,
		class: among("class", EVENT_CLASSES) ?? "V",
		actor: text("actor"),
		milestone: isDated ? null : (text("milestone") ?? START.milestone),
		date: isDated ? { earliest: day, latest: until } : null,
		months: isMonths(months) ? months : START.months,
		measure: among("measure", MEASURES) ?? "events",
		area:
			areaNear(text("near"), numberOf(text("km")), FOCUS_COUNTRIES) ??
			(text("near") ? null : readArea(text("area") ?? "")),
		knownAt: text("knownAt"),
	};
}

/** The address of the workbench. */
export function comparedAddress({ date, area, months, ...requested }: Requested): string {
	return addressOf("/indicators/before-after", {
		...requested,
		months: String(months),
		date: date?.earliest,
		until: date?.latest,
		area: area ? areaText(area) : null,
	});
}

/** The town that an address names and no list has; null where it names none, or one that is listed. */
export function unknownTown(parameters: Record<string, string | string[] | undefined>): string | null {
	const near = one(parameters.near);
	return near === null || areaNear(near, null, FOCUS_COUNTRIES) !== null ? null : near;
}
