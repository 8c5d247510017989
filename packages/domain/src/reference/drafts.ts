import { z } from "zod";
import { foldName } from "../actors/resolve.ts";
import { ACTOR_TYPES, IDEOLOGIES } from "../actors/taxonomy.ts";
import { claimTest } from "../claims/claim-test.ts";
import { presence, strengthObservation } from "../forces/force.ts";
import { taxonomyDraft } from "../matching/taxonomy.ts";
import { datedSpan, isoDate } from "../time/dated-span.ts";
import { zoneDraft, zoneScaleDraft } from "../zones/zone.ts";
import {
	citations,
	citesOwnFields,
	countries,
	country,
	endsAfterItBegins,
	id,
	optionalWords,
	sourced,
	UNCITED,
	words,
} from "./draft-fields.ts";
import { placeGeometry } from "./place-geometry.ts";

/** Kinds of reference rows that people edit, by the name that citations and history use. */
export const REFERENCE_ENTITIES = [
	"presence",
	"milestone",
	"engagement",
	"place",
	"zone",
	"zone_scale",
	"matching_taxonomy",
	"claim",
	"actor",
	"document",
] as const;
export type EditableEntity = (typeof REFERENCE_ENTITIES)[number];

export const MILESTONE_KINDS = [
	"coup",
	"withdrawal",
	"arrival",
	"agreement",
	"visit",
	"offensive",
	"law",
	"recruitment",
	"attack",
	"rupture",
	"other",
] as const;

export const ENGAGEMENT_KINDS = [
	"forces",
	"arms",
	"security",
	"resources",
	"sanctions",
	"sanctions_route",
	"diplomacy",
	"visit",
	"agreement",
	"partnership",
] as const;

export const ENGAGEMENT_STATES = ["ongoing", "ending", "ended", "reported", "announced"] as const;
export const PLACE_KINDS = ["area", "site", "route"] as const;
export const CLAIM_KINDS = ["claim", "forecast"] as const;

/** Where a document stands in the Admiralty system: reliability of the source A to F, credibility of its word 1 to 6. */
const admiralty = z
	.string()
	.regex(/^[A-F][1-6]$/, "must be an Admiralty grade such as B2: a letter A to F and a digit 1 to 6");

const strengthDraft = strengthObservation.extend({ note: optionalWords, citations }).superRefine((strength, issue) => {
	const { low, best, high } = strength;
	const known = [low, best, high].filter((value) => value !== null);
	if (known.length === 0) issue.addIssue({ code: "custom", path: ["best"], message: "give at least one number" });
	if (known.some((value, index) => index > 0 && value < (known[index - 1] ?? 0)))
		issue.addIssue({ code: "custom", path: ["high"], message: "low, best and high must rise" });
	citesOwnFields(strength, issue);
});

/** A force in a host country over one spell; competing claims about its strength stand side by side. */
export const presenceDraft = presence
	.extend({
		id,
		host: country,
		force: words,
		sponsor: optionalWords,
		note: optionalWords,
		strengths: z.array(strengthDraft),
		citations,
	})
	.superRefine((row, issue) => {
		endsAfterItBegins(row, issue);
		citesOwnFields(row, issue);
	});
export type PresenceDraft = z.infer<typeof presenceDraft>;

/** Something that happened once and that violence is read against. */
export const milestoneDraft = z
	.object({
		id,
		title: words,
		kind: z.enum(MILESTONE_KINDS),
		date: datedSpan,
		countries,
		parties: z.array(words),
		place: optionalWords,
		note: optionalWords,
		citations,
	})
	.superRefine(citesOwnFields);
export type MilestoneDraft = z.infer<typeof milestoneDraft>;

/** One dealing between a host and an outside power. */
export const engagementDraft = z
	.object({
		id,
		host: country,
		sponsor: words,
		kind: z.enum(ENGAGEMENT_KINDS),
		title: words,
		from: datedSpan,
		to: datedSpan,
		state: z.enum(ENGAGEMENT_STATES),
		citations,
	})
	.superRefine((row, issue) => {
		endsAfterItBegins(row, issue);
		citesOwnFields(row, issue);
	});
export type EngagementDraft = z.infer<typeof engagementDraft>;

/** An area, site or route. Without a geometry it is "location not stated"; with one, a source must give it. */
export const placeDraft = z
	.object({
		id,
		kind: z.enum(PLACE_KINDS),
		name: words,
		countries,
		regionId: z.string().min(1).nullable(),
		actors: z.array(words),
		status: words,
		from: datedSpan,
		geometry: placeGeometry.nullable(),
		/** What the geometry was taken from, in words. */
		geometrySource: optionalWords,
		citations,
	})
	.superRefine((row, issue) => {
		citesOwnFields(row, issue);
		if (row.geometry === null) return;
		const fits = { area: ["Polygon", "MultiPolygon"], site: ["Point"], route: ["LineString", "MultiLineString"] };
		if (!fits[row.kind].includes(row.geometry.type))
			issue.addIssue({
				code: "custom",
				path: ["geometry"],
				message: `${row.kind === "site" ? "a site" : `an ${row.kind}`.replace("an route", "a route")} is drawn as ${fits[row.kind].join(" or ")}, not as ${row.geometry.type}`,
			});
		if (row.geometrySource === null)
			issue.addIssue({ code: "custom", path: ["geometrySource"], message: "say what the geometry was taken from" });
		if (!row.citations.some(({ field }) => field === "geometry"))
			issue.addIssue({ code: "custom", path: ["citations"], message: "cite the source of the geometry" });
	});
export type PlaceDraft = z.infer<typeof placeDraft>;

/** A sentence and the test that it is bound to. */
export const claimDraft = z
	.object({
		id,
		kind: z.enum(CLAIM_KINDS),
		text: words,
		test: words,
		likelihood: optionalWords,
		horizon: optionalWords,
		/** The query that a member has bound the sentence to; null for those of the assessment, whose tests are code, and where nothing tests it. */
		bound: claimTest.nullable(),
		/** Who made the claim; null for those of the founding assessment. */
		author: optionalWords,
		/** A member's claim is its author's own: it need cite nobody. */
		citations: z.array(sourced),
	})
	.superRefine((row, issue) => {
		citesOwnFields(row, issue);
		if (row.author === null && row.citations.length === 0)
			issue.addIssue({ code: "custom", path: ["citations"], message: UNCITED });
	});
export type ClaimDraft = z.infer<typeof claimDraft>;

/** A name that stands for an actor, and where and when it does. */
export const aliasDraft = z
	.object({
		name: words,
		/** Null: in every dataset. */
		datasetId: z.string().min(1).nullable(),
		/** Null: in every country. */
		country: country.nullable(),
		/** Null: in all of the country. Rows of before had none. */
		admin1: id.nullable().default(null),
		from: isoDate.nullable(),
		to: isoDate.nullable(),
	})
	.refine(({ country, admin1 }) => country !== null || admin1 === null, {
		path: ["country"],
		message: "choose the country that the region is in",
	})
	.refine(({ from, to }) => from === null || to === null || from <= to, {
		path: ["to"],
		message: "the end lies before the beginning",
	});
export type AliasDraft = z.infer<typeof aliasDraft>;

/** Equal for aliases that stand for the same name in the same scope. */
export const aliasKey = ({ name, datasetId, country, admin1, from, to }: AliasDraft): string =>
	JSON.stringify([foldName(name), datasetId, country, admin1, from, to]);

/** A body that acts in events, with the names that stand for it. Type and ideology are the editor's. */
export const actorDraft = z.object({
	id,
	name: words,
	type: z.enum(ACTOR_TYPES).nullable(),
	ideology: z.enum(IDEOLOGIES).nullable(),
	country: country.nullable(),
	aliases: z.array(aliasDraft).superRefine((aliases, issues) => {
		for (const [index, alias] of aliases.entries()) {
			const earlier = aliases.findIndex((other, at) => at < index && aliasKey(other) === aliasKey(alias));
			if (earlier < 0) continue;
			const message = `stands on line ${earlier + 1} already`;
			issues.addIssue({ code: "custom", path: [index, "name"], message });
		}
	}),
});
export type ActorDraft = z.infer<typeof actorDraft>;

/** Something that can be cited. The printed reference is kept as it was printed. */
export const documentDraft = z
	.object({
		id,
		title: optionalWords,
		publisher: optionalWords,
		printed: words,
		url: z.httpUrl("must be a whole address, beginning with https://").nullable(),
		truncated: z.boolean(),
		defanged: z.boolean(),
		noUrl: z.boolean(),
		reliability: admiralty.nullable(),
	})
	.refine(({ url, truncated, defanged, noUrl }) => url === null || !(truncated || defanged || noUrl), {
		path: ["url"],
		message: "a reference that was printed cut, defanged or without an address is no link",
	});
export type DocumentDraft = z.infer<typeof documentDraft>;

/** An editable row with its kind: what the forms send. */
export const referenceDraft = z.discriminatedUnion("entity", [
	z.object({ entity: z.literal("presence"), row: presenceDraft }),
	z.object({ entity: z.literal("milestone"), row: milestoneDraft }),
	z.object({ entity: z.literal("engagement"), row: engagementDraft }),
	z.object({ entity: z.literal("place"), row: placeDraft }),
	z.object({ entity: z.literal("zone"), row: zoneDraft }),
	z.object({ entity: z.literal("zone_scale"), row: zoneScaleDraft }),
	z.object({ entity: z.literal("matching_taxonomy"), row: taxonomyDraft }),
	z.object({ entity: z.literal("claim"), row: claimDraft }),
	z.object({ entity: z.literal("actor"), row: actorDraft }),
	z.object({ entity: z.literal("document"), row: documentDraft }),
]);
export type ReferenceDraft = z.infer<typeof referenceDraft>;
