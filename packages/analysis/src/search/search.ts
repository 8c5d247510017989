import { listActorNames } from "@harmattan/database/queries/actors";
import { listClaims } from "@harmattan/database/queries/claims";
import { listDocuments } from "@harmattan/database/queries/documents";
import type { EventRow } from "@harmattan/database/queries/event-rows";
import { listPresences } from "@harmattan/database/queries/forces";
import { listMilestones } from "@harmattan/database/queries/milestones";
import { listPlaces } from "@harmattan/database/queries/places";
import { listRegions } from "@harmattan/database/queries/regions";
import { searchEvents } from "@harmattan/database/queries/search-events";
import { listTowns } from "@harmattan/database/queries/towns";
import { INDICATORS } from "@harmattan/domain/indicators/catalogue";
import { findsIn, searchKeys } from "@harmattan/domain/search/search-key";
import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";
import { chosenDataset } from "../chosen-dataset.ts";
import type { Reader } from "../reader.ts";

const MAX_QUERY = 200;

export const searchInput = z.object({
	/** Words in any order; each finds what begins with it. */
	query: z.string().max(MAX_QUERY),
	/** Whose events are searched; null: of the dataset that pages open with. */
	dataset: shortId.nullable().default(null),
	/** Entries of each kind at the most. */
	limit: z.number().int().min(1).max(50).default(8),
});

/** Kinds of what a search finds beside events, in the order in which they are shown. */
export const FOUND_KINDS = [
	"region",
	"town",
	"actor",
	"force",
	"place",
	"milestone",
	"indicator",
	"claim",
	"document",
] as const;

/** Something that a search found. */
export interface Found {
	kind: (typeof FOUND_KINDS)[number];
	id: string;
	name: string;
	/** What else is shown of it: a country, a date, a publisher; null for nothing. */
	note: string | null;
	/** Countries that it concerns, ISO alpha-3. */
	countries: readonly string[];
	/** Where it lies, for towns. */
	at: { longitude: number; latitude: number } | null;
}

/** What a search found. */
export interface SearchAnswer {
	found: Found[];
	/** How many of each kind there are in all. */
	counts: Record<Found["kind"], number>;
	dataset: { id: string; name: string };
	events: EventRow[];
	/** At most a thousand are counted. */
	matched: number;
	/** False while the worker has yet to read the dataset's first events: nothing can be found in it so far. */
	indexed: boolean;
}

/** Finds what a search names: reference data by name, alias or note, and a dataset's events by place, actor, headline or note, as they stand now. */
export async function search(ctx: Reader, input: z.infer<typeof searchInput>): Promise<SearchAnswer> {
	const words = searchKeys(input.query);
	const { db, viewer } = ctx;
	const dataset = await chosenDataset(ctx, input.dataset);
	const [entries, events] = await Promise.all([
		words.length === 0 ? [] : reference({ db, viewer }),
		words.length === 0
			? { events: [], matched: 0, indexed: true }
			: searchEvents(db, { viewer, datasetId: dataset.id, words, limit: input.limit }),
	]);
	const found = entries.filter(({ texts }) => findsIn(words, texts));
	const ofKind = (kind: Found["kind"]) => found.filter((entry) => entry.kind === kind);
	return {
		found: FOUND_KINDS.flatMap((kind) =>
			// A name that is the word itself goes before one that only begins with it.
			ofKind(kind)
				.toSorted((a, b) => Number(isExact(b, words)) - Number(isExact(a, words)))
				.slice(0, input.limit)
				.map(({ texts: _texts, ...entry }) => entry),
		),
		counts: Object.fromEntries(FOUND_KINDS.map((kind) => [kind, ofKind(kind).length])) as SearchAnswer["counts"],
		dataset: { id: dataset.id, name: dataset.name },
		...events,
	};
}

type Entry = Found & { texts: string[] };

const isExact = ({ name }: Entry, words: readonly string[]): boolean =>
	searchKeys(name).toSorted().join(" ") === words.toSorted().join(" ");

async function reference({ db, viewer }: Reader): Promise<Entry[]> {
	const [regions, actors, presences, places, milestones, claims, documents] = await Promise.all([
		listRegions(db),
		listActorNames(db, viewer),
		listPresences(db),
		listPlaces(db, null),
		listMilestones(db),
		listClaims(db),
		listDocuments(db),
	]);
	const regionName = new Map(regions.map(({ id, name }) => [id, name]));
	const entry = (
		kind: Found["kind"],
		id: string,
		name: string,
		note: string | null,
		more: readonly (string | null)[] = [],
		rest: Partial<Pick<Found, "at" | "countries">> = {},
	): Entry => ({
		kind,
		id,
		name,
		note,
		at: null,
		countries: [],
		...rest,
		texts: [name, ...more].filter((text) => text !== null),
	});
	return [
		...regions.map(({ id, name, parent, versions }) =>
			entry("region", id, name, parent === null ? null : (regionName.get(parent) ?? null), [
				id,
				...versions.flatMap((version) => [version.name, version.pcode]),
			]),
		),
		...listTowns().map(({ id, name, country, longitude, latitude }) =>
			entry("town", id, name, regionName.get(country) ?? country, [], {
				countries: [country],
				at: { longitude, latitude },
			}),
		),
		...actors.map(({ id, name, aliases }) => entry("actor", id, name, null, aliases)),
		...presences.map(({ id, force, host, sponsor }) =>
			entry("force", id, force, regionName.get(host) ?? host, [sponsor, regionName.get(host) ?? null], {
				countries: [host],
			}),
		),
		...places.map(({ id, name, countries }) =>
			entry("place", id, name, countries.map((country) => regionName.get(country) ?? country).join(", ") || null),
		),
		...milestones.map(({ id, title, date, note, place, parties, countries }) =>
			entry("milestone", id, title, date.earliest ?? date.latest, [note, place, ...parties], { countries }),
		),
		...INDICATORS.map(({ id, text }) => entry("indicator", id, text.en.name, null)),
		...claims.map(({ id, text, author }) => entry("claim", id, text, id, [author, id])),
		...documents.map(({ id, title, publisher, printed }) =>
			entry("document", id, title ?? printed, publisher, [publisher, printed]),
		),
	];
}
