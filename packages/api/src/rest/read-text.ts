import { readArea } from "@harmattan/domain/events/map-area";
import { z } from "zod";

const MAX = 5000;

/** A parameter whose text a reader of ours understands; `must` says what it must be where it does not. */
export const readText = <Value>(reader: (text: string) => Value | null, must: string) =>
	z
		.string()
		.max(MAX)
		.transform((text, issues) => {
			const value = reader(text);
			if (value === null) issues.addIssue(must);
			return value;
		})
		.optional();

/** A drawn area, in the terms of the map's address. */
export const areaParameter = readText(readArea, "must be near:LON,LAT,KM or lasso:LON,LAT_LON,LAT_LON,LAT");
