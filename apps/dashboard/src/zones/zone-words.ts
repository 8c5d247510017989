import type { RouterOutput } from "@harmattan/api/outputs";
import type { createFormatter } from "next-intl";
import { optionalMessage, type Translate } from "@/i18n/optional-message.ts";

type Formatter = ReturnType<typeof createFormatter>;

/** An actor's zones as a page shows them. */
export type ShownZones = NonNullable<RouterOutput["zones"]["read"]["shown"]>;
export type Inside = NonNullable<ShownZones["inside"]>;

/** A month such as March 2026. */
export const monthWords = (format: Formatter, month: string): string =>
	format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: "long", year: "numeric" });

/** The reader's name of a class, from the catalogue for the scale that ships; a team's own is called as it named it. */
export const classWords = (t: Translate, name: string): string => optionalMessage(t, `zones.classOf.${name}`) ?? name;

/** An area: whole square kilometres, and below ten to one decimal. */
export const areaWords = (format: Formatter, km2: number): string =>
	`${format.number(km2, { maximumFractionDigits: km2 < 10 ? 1 : 0 })} km²`;
