import { ACTOR_KINDS, ACTOR_TYPES, IDEOLOGIES } from "@harmattan/domain/actors/taxonomy";
import { FORCE_STATUSES, FORCE_TYPES } from "@harmattan/domain/forces/force";
import {
	CLAIM_KINDS,
	type EditableEntity,
	ENGAGEMENT_KINDS,
	ENGAGEMENT_STATES,
	MILESTONE_KINDS,
	PLACE_KINDS,
} from "@harmattan/domain/reference/drafts";
import { CONFIDENCES } from "@harmattan/domain/zones/zone";

/** One field of a reference row's form. `name` is the row's own name for it. */
export type FormField =
	| { name: string; input: "text" | "words" | "country" | "link"; optional: boolean }
	| { name: string; input: "choice"; options: readonly string[]; optional: boolean }
	| {
			name: string;
			input:
				| "list"
				| "countries"
				| "span"
				| "flag"
				| "region"
				| "geometry"
				| "strengths"
				| "aliases"
				| "number"
				| "categories";
	  };

const text = (name: string, optional = false): FormField => ({ name, input: "text", optional });
const words = (name: string, optional = false): FormField => ({ name, input: "words", optional });
const country = (name: string, optional = false): FormField => ({ name, input: "country", optional });
const choice = (name: string, options: readonly string[], optional = false): FormField => ({
	name,
	input: "choice",
	options,
	optional,
});
const own = (name: string, input: "list" | "countries" | "span" | "flag" | "region"): FormField => ({ name, input });

/** The fields of each kind of row, in the order in which a person fills them in; citations come behind them. */
export const FIELDS: Record<EditableEntity, readonly FormField[]> = {
	presence: [
		country("host"),
		text("force"),
		text("sponsor", true),
		choice("type", FORCE_TYPES),
		choice("kind", ACTOR_KINDS),
		choice("status", FORCE_STATUSES),
		own("from", "span"),
		own("to", "span"),
		own("lastConfirmed", "span"),
		words("note", true),
		{ name: "strengths", input: "strengths" },
	],
	milestone: [
		text("title"),
		choice("kind", MILESTONE_KINDS),
		own("date", "span"),
		own("countries", "countries"),
		own("parties", "list"),
		text("place", true),
		words("note", true),
	],
	engagement: [
		country("host"),
		text("sponsor"),
		choice("kind", ENGAGEMENT_KINDS),
		text("title"),
		choice("state", ENGAGEMENT_STATES),
		own("from", "span"),
		own("to", "span"),
	],
	place: [
		choice("kind", PLACE_KINDS),
		text("name"),
		own("countries", "countries"),
		own("regionId", "region"),
		own("actors", "list"),
		words("status"),
		own("from", "span"),
		{ name: "geometry", input: "geometry" },
		text("geometrySource", true),
	],
	zone: [
		text("zone"),
		text("name"),
		text("actor"),
		text("scale"),
		text("class"),
		text("month"),
		choice("confidence", CONFIDENCES),
		text("author"),
		{ name: "geometry", input: "geometry" },
		text("geometrySource", true),
		words("note", true),
		own("synthetic", "flag"),
	],
	zone_scale: [text("name"), own("classes", "list"), words("note", true)],
	matching_taxonomy: [
		text("name"),
		{ name: "weight", input: "number" },
		{ name: "categories", input: "categories" },
		words("note", true),
	],
	claim: [choice("kind", CLAIM_KINDS), words("text"), words("test"), text("likelihood", true), text("horizon", true)],
	actor: [
		text("name"),
		choice("type", ACTOR_TYPES, true),
		choice("ideology", IDEOLOGIES, true),
		country("country", true),
		{ name: "aliases", input: "aliases" },
	],
	document: [
		words("printed"),
		text("title", true),
		text("publisher", true),
		{ name: "url", input: "link", optional: true },
		own("truncated", "flag"),
		own("defanged", "flag"),
		own("noUrl", "flag"),
		text("reliability", true),
	],
};

/** Kinds of rows whose fields carry citations. */
export const isCited = (entity: EditableEntity) => !UNCITED.includes(entity);
const UNCITED: readonly EditableEntity[] = ["actor", "document", "zone_scale", "matching_taxonomy"];

const NO_SPAN = { earliest: null, latest: null };
const NO_CITATION = { field: "", origin: "editor", endnote: null, documentId: null, note: null };

/** A row with nothing in it yet. */
export function emptyRow(entity: EditableEntity, given: Record<string, unknown>): Record<string, unknown> {
	const blank = (field: FormField): unknown => {
		switch (field.input) {
			case "list":
			case "countries":
			case "strengths":
			case "aliases":
			case "categories":
				return [];
			case "number":
				return 1;
			case "span":
				return NO_SPAN;
			case "flag":
				return false;
			case "region":
			case "geometry":
				return null;
			case "choice":
				return field.optional ? null : (field.options[0] ?? "");
			default:
				return field.optional ? null : "";
		}
	};
	const fields = Object.fromEntries(FIELDS[entity].map((field) => [field.name, blank(field)]));
	return { id: "", ...fields, ...(isCited(entity) ? { citations: [emptyCitation(entity)] } : {}), ...given };
}

/** A citation of a row's most telling field, to be filled in. */
export function emptyCitation(entity: EditableEntity | "strength") {
	const first = entity === "strength" ? "best" : FIELDS[entity].find(({ name }) => name !== "kind" && name !== "host");
	return { ...NO_CITATION, field: typeof first === "string" ? first : (first?.name ?? "") };
}

/** The title by which a row is listed. */
export function titleOf(row: Record<string, unknown>): string {
	const title = row.title ?? row.force ?? row.name ?? row.text ?? row.printed;
	return typeof title === "string" ? title : String(row.id);
}

/** The countries that a row concerns, ISO alpha-3. */
export function countriesOf(row: Record<string, unknown>): string[] {
	const found = [row.host, row.country, ...(Array.isArray(row.countries) ? row.countries : [])];
	return found.filter((code) => typeof code === "string");
}

/** What a row's status is called in the data, or its kind where it has no status of a list; null for neither. */
export function stateOf(row: Record<string, unknown>): string | null {
	const options = new Set<string>([...FORCE_STATUSES, ...ENGAGEMENT_STATES, ...MILESTONE_KINDS, ...PLACE_KINDS]);
	const found = [row.status, row.state, row.kind].find((value) => typeof value === "string" && options.has(value));
	return typeof found === "string" ? found : null;
}
