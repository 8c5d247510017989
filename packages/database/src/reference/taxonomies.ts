import { GEO_PRECISIONS, PLACED_PRECISIONS } from "@harmattan/domain/events/precision";
import type { TaxonomyDraft } from "@harmattan/domain/matching/taxonomy";

/** The taxonomies by which events of two sources are compared, as they ship. */
export const TAXONOMY_ROWS: readonly TaxonomyDraft[] = [
	{
		id: "actors",
		name: "Who takes part",
		weight: 1,
		categories: [],
		note: "By our list of actors: the actors, then their kinds, then whether a state takes part. Names are joined on Actors and names.",
	},
	{
		id: "event-type",
		name: "What it is",
		weight: 1,
		categories: [],
		note: "A type that is not named here is compared by the event's classes, then by whether civilians are targeted.",
	},
	{
		id: "precision",
		name: "How exactly it is placed",
		weight: 1,
		categories: GEO_PRECISIONS.map((stated) => ({
			format: null,
			stated,
			levels: [stated, PLACED_PRECISIONS.includes(stated) ? "fine" : "coarse", "anywhere"],
		})),
		note: null,
	},
];
