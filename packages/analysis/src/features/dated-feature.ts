import { reaches } from "@harmattan/geo/country-ground";
import { type Box, isInBox, type Outline } from "@harmattan/geo/outlines";

/** Days, both included, as ISO dates; null leaves a side open. */
export interface Days {
	from: string | null;
	to: string | null;
}

/** An area that holds for a span of days. */
export interface DatedFeature {
	id: string;
	/** Null: no outline is there. */
	outline: Outline | null;
	properties: Record<string, string | number | boolean | null> & {
		valid_from: string | null;
		/** The day after the last. */
		valid_to: string | null;
	};
}

/** Those of some features that lie in a box and hold on one of some days. */
export const featuresIn = <T extends DatedFeature>(features: readonly T[], box: Box | null, days: Days | null): T[] =>
	features.filter(
		({ outline, properties }) =>
			(days === null || holdsOn(properties, days)) && (box === null || (outline !== null && isInBox(outline, box))),
	);

const holdsOn = (
	{ valid_from: validFrom, valid_to: validTo }: DatedFeature["properties"],
	{ from, to }: Days,
): boolean =>
	(to === null || validFrom === null || validFrom <= to) && (from === null || validTo === null || validTo > from);

/** True for a unit of a country, and for a zone that reaches into it. */
export const isOfCountry = ({ outline, properties }: DatedFeature, country: string): boolean =>
	"country" in properties ? properties.country === country : outline !== null && reaches(outline.shape, [country]);
