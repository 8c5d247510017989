import { readZones, zonesInput } from "@harmattan/analysis/zones/zones";
import { shortId } from "@harmattan/domain/short-id";
import { knownAt } from "@harmattan/domain/time/known-at";
import { month } from "@harmattan/domain/time/month";
import { zonesAnswer } from "./answers/zones.ts";
import { endpoint } from "./endpoint.ts";

const parameters = zonesInput.extend({
	actor: shortId.optional(),
	scale: shortId.optional(),
	month: month.optional(),
	before: month.optional(),
	knownAt: knownAt.optional(),
});

/** Zones of an actor as somebody drew them for a month, and what lies between two months. */
export const zonesEndpoint = endpoint({
	path: "/zones",
	summary:
		"Zones of an actor in a month, with author, source and confidence, and their difference from an earlier month",
	parameters,
	answer: zonesAnswer,
	run: (ctx, { actor, scale, month: of, before }) =>
		readZones(ctx, { actor: actor ?? null, scale: scale ?? null, month: of ?? null, before: before ?? null }),
});
