import { readPlaceOnDate } from "@harmattan/analysis/search/place-on-date";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { z } from "zod";
import { placeOnDateAnswer } from "./answers/reference.ts";
import { endpoint } from "./endpoint.ts";
import { degrees } from "./space-and-time.ts";

/** The country, region and province in which a point or a place of the gazetteer lay on a day. */
export const placeOnDateEndpoint = endpoint({
	path: "/regions/at",
	summary: "Country, region and province of a point or place, by the boundaries of a day",
	parameters: z.object({
		lat: degrees(90).optional(),
		lon: degrees(180).optional(),
		/** A name of the gazetteer, in place of a point. */
		place: z.string().trim().min(1).max(80).optional(),
		country: z
			.string()
			.regex(/^[A-Z]{3}$/, "must be an ISO alpha-3 code")
			.optional(),
		/** Left out: today. */
		date: isoDate.optional(),
	}),
	answer: placeOnDateAnswer,
	run: async (ctx, parameters) => readPlaceOnDate(parameters, ctx.now),
});
