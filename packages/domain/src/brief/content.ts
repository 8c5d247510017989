import { z } from "zod";
import { LANGUAGES } from "../language/language.ts";

/** Words that stand together, and what they open. */
const run = z.object({
	text: z.string(),
	/** Path of the page that the words open, such as a cited view; null for none. */
	link: z.string().nullable(),
	/** Number of the endnote that the words rest on, from 1; null for none. */
	note: z.number().int().nullable(),
});
export type BriefRun = z.infer<typeof run>;

/** A region of the brief's maps, with its events in the 52 weeks and in the 52 before. */
const mapRegion = z.object({ id: z.string(), value: z.number(), before: z.number(), covered: z.boolean() });

const block = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("paragraph"), runs: z.array(run) }),
	z.object({
		kind: z.literal("table"),
		caption: z.string(),
		columns: z.array(z.object({ words: z.string(), isNumber: z.boolean() })),
		rows: z.array(z.array(z.array(run))),
	}),
	z.object({
		kind: z.literal("map"),
		caption: z.string(),
		/** What a reader who sees no picture is given. */
		alternative: z.string(),
		fill: z.enum(["count", "change"]),
		/** Countries whose units are drawn, with the names that stand on them. */
		countries: z.array(z.object({ id: z.string(), name: z.string() })),
		/** Units that the map is of; null: all of these countries. The others of a country are drawn without a figure. */
		scope: z.array(z.string()).nullable(),
		regions: z.array(mapRegion),
		/** Words of the steps of the legend, from the lowest. */
		legend: z.array(z.string()),
		/** Words of what has no colour. */
		none: z.string(),
	}),
]);
export type BriefBlock = z.infer<typeof block>;

const section = z.object({ id: z.string(), title: z.string(), blocks: z.array(block) });
export type BriefSection = z.infer<typeof section>;

/** Takeaways that a brief opens with. */
export const TAKEAWAYS = 3;
export const takeaways = z.array(z.string().trim().min(1).max(400)).length(TAKEAWAYS);

/** A brief as a document: words, numbers, tables and maps, as they stood when it was made. Every renderer reads this and nothing else. */
export const briefContent = z.object({
	version: z.literal(1),
	locale: z.enum(LANGUAGES),
	title: z.string(),
	/** Below the title: region, week, cut-off, data revision. */
	subtitle: z.string(),
	/** ISO week, such as 2026-W47, and its days. */
	week: z.string(),
	from: z.string(),
	to: z.string(),
	region: z.object({ id: z.string(), name: z.string() }),
	dataset: z.object({
		id: z.string(),
		name: z.string(),
		attribution: z.string(),
		licence: z.string(),
		synthetic: z.boolean(),
	}),
	dataRevision: z.number().int(),
	/** When it was made, ISO instant. */
	madeAt: z.string(),
	/** A line that stands on every page of synthetic data; null for real ones. */
	warning: z.string().nullable(),
	takeawaysTitle: z.string(),
	takeaways,
	sections: z.array(section),
	notesTitle: z.string(),
	/** Sources, in the order of their numbers. */
	notes: z.array(z.string()),
});
export type BriefContent = z.infer<typeof briefContent>;
