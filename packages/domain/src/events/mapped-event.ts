import type { ActorType } from "../actors/taxonomy.ts";
import type { ActorRole, CodeStatus } from "./classes.ts";
import type { DatePrecision, GeoPrecision } from "./precision.ts";

/** An actor as the source names it, not yet resolved. */
export interface StatedActor {
	role: ActorRole;
	name: string;
	/** The source's own actor number, as text; null where it has none. */
	sourceActorId: string | null;
	/** What the source's codebook says the name is (UCDP: "Government of ..."); used where no alias resolves it. */
	typeHint: ActorType | null;
}

/** What a source did that is worth a mark but no refusal. */
export const EVENT_FLAGS = [
	"best_above_high",
	"low_above_best",
	"sources_not_counted",
	"country_mismatch",
	"admin1_mismatch",
	"admin1_renamed",
	"country_unknown",
	"at_sea",
	"coordinates_from_gazetteer",
	"key_from_content",
	"synthetic",
] as const;
export type EventFlag = (typeof EVENT_FLAGS)[number];

/**
 * One event as a format's mapper gives it: the source's content in our names, nothing looked up yet.
 * Blank stays null everywhere; deaths are whole persons.
 */
export interface MappedEvent {
	sourceId: string;
	/** The source's own version of this row (ACLED's timestamp); null: the release of the file counts. */
	version: string | null;
	dateStart: string;
	dateEnd: string;
	datePrecision: DatePrecision;
	countryStated: string | null;
	admin1Stated: string | null;
	admin2Stated: string | null;
	place: string | null;
	latitude: number | null;
	longitude: number | null;
	geoPrecision: GeoPrecision;
	/** The source's own word for the kind of event. */
	type: string;
	politicalViolence: boolean;
	civilianTargeting: boolean;
	/** True where the source puts either side first (ACLED): then neither is the perpetrator by its place. */
	sidesInterchangeable: boolean;
	actors: StatedActor[];
	/** How sure the source is of its coding; null where it does not say. */
	codeStatus: CodeStatus | null;
	fatalitiesLow: number | null;
	fatalitiesBest: number | null;
	fatalitiesHigh: number | null;
	civilians: number | null;
	sourceCount: number | null;
	flags: EventFlag[];
	/** Other columns that we keep where not blank, as a JSON object of texts in the source's names and a fixed order: sources, headlines, notes. */
	details: string;
}
