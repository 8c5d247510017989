import { z } from "zod";
import { optionalWords, words } from "../reference/draft-fields.ts";

/** By what events of two sources are compared: who takes part, what it is, how exactly it is placed. */
export const TAXONOMIES = ["actors", "event-type", "precision"] as const;
export type TaxonomyId = (typeof TAXONOMIES)[number];

/** Names of a category, from the finest level to the broadest; what two sources call differently has one name at some level. */
const LEVELS = 3;
const MAX_WEIGHT = 10;

const category = z.object({
	/** The format whose events are meant, such as ucdp-ged; null: any. */
	format: z
		.string()
		.regex(/^[a-z0-9-]+$/, "must be a format such as ucdp-ged or acled, or blank for any")
		.nullable(),
	/** The category as events state it. */
	stated: words,
	levels: z.array(words).length(LEVELS, `name its ${LEVELS} levels, the finest first`),
});

/** A taxonomy as it is kept: how much it counts, and what events' own categories are called at each level. */
export const taxonomyDraft = z
	.object({
		id: z.enum(TAXONOMIES, "must be actors, event-type or precision"),
		name: words,
		/** How much it counts beside the others; 0 leaves it out of the score, not out of what must agree. */
		weight: z.number().min(0, "must be 0 to 10").max(MAX_WEIGHT, "must be 0 to 10"),
		/** A category that is not here is named by the events' own classes, or by our list of actors. */
		categories: z.array(category),
		note: optionalWords,
	})
	.superRefine(({ categories }, issue) => {
		for (const [index, { format, stated }] of categories.entries()) {
			const earlier = categories.findIndex((other) => other.format === format && other.stated === stated);
			if (earlier < index)
				issue.addIssue({
					code: "custom",
					path: ["categories", index, "stated"],
					message: `stands on line ${earlier + 1} already`,
				});
		}
	});
export type TaxonomyDraft = z.infer<typeof taxonomyDraft>;

/** The levels of a category of a format's events; null where the taxonomy does not name it. What is of that format goes before what is of any. */
export function levelsIn(
	taxonomies: readonly Pick<TaxonomyDraft, "id" | "categories">[],
	id: TaxonomyId,
	{ format, stated }: { format: string; stated: string },
): string[] | null {
	const named = taxonomies.find((taxonomy) => taxonomy.id === id)?.categories ?? [];
	const of = (wanted: string | null) => named.find((one) => one.format === wanted && one.stated === stated)?.levels;
	return of(format) ?? of(null) ?? null;
}

/** Weights in the order of `TAXONOMIES`, which add up to their number; all alike where none is held, or all are 0. */
export function weightsOf(taxonomies: readonly Pick<TaxonomyDraft, "id" | "weight">[]): number[] {
	const given = TAXONOMIES.map((id) => taxonomies.find((taxonomy) => taxonomy.id === id)?.weight ?? 1);
	const sum = given.reduce((total, weight) => total + weight, 0);
	return given.map((weight) => (sum === 0 ? 1 : (weight * given.length) / sum));
}
