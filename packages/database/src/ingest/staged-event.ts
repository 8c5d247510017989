import type { ActorRole } from "@harmattan/domain/events/classes";
import type { EventFlag, MappedEvent } from "@harmattan/domain/events/mapped-event";
import { copyFields } from "../copy.ts";
import { STORED_ROLES, type StoredActor } from "../schema/events.ts";

/** An actor of a staged event, as stated and as resolved. */
export interface StagedActor {
	role: ActorRole;
	name: string;
	sourceActorId: string | null;
	/** Null: unresolved, and counted as such. */
	actorId: string | null;
}

/** One event ready to be compared with what is held: mapped, located, classed and hashed. */
export interface StagedEvent {
	line: number;
	eventKey: string;
	sourceId: string;
	versionText: string | null;
	versionRank: number | null;
	contentHash: string;
	fingerprint: bigint;
	/** The columns of what the source says, as COPY text from `statedText`. */
	stated: string;
	day: number;
	month: number;
	country: string | null;
	admin1: string | null;
	pointCountry: string | null;
	pointAdmin1: string | null;
	classes: number;
	sideA: string | null;
	sideB: string | null;
	actorIds: string[];
	actors: StagedActor[];
	flags: EventFlag[];
	cell: bigint | null;
	capitalKm: number | null;
	centreKm: number | null;
	littoralBorderKm: number | null;
}

/**
 * What a source says of an event, as COPY text. It is the same for the same content, whatever the file's layout, and
 * so what the content hash is taken over too.
 */
export function statedText(mapped: MappedEvent, geoPrecision: number): string {
	return copyFields([
		mapped.dateStart,
		mapped.dateEnd,
		mapped.datePrecision,
		mapped.countryStated,
		mapped.admin1Stated,
		mapped.admin2Stated,
		mapped.place,
		mapped.latitude,
		mapped.longitude,
		geoPrecision,
		mapped.type,
		mapped.fatalitiesLow,
		mapped.fatalitiesBest,
		mapped.fatalitiesHigh,
		mapped.civilians,
		mapped.sourceCount,
		mapped.details,
	]);
}

/** A staged event as the first version of an event: a line of COPY text in the order of `VERSION_COLUMNS`, without its end. */
export function versionLine(staged: StagedEvent, datasetId: string, importId: number): string {
	const identity = copyFields([
		staged.eventKey,
		datasetId,
		staged.sourceId,
		1,
		importId,
		importId,
		staged.versionText,
		staged.versionRank,
		staged.contentHash,
		BigInt.asIntN(64, staged.fingerprint),
		null,
	]);
	const derived = copyFields([
		staged.day,
		staged.month,
		staged.country,
		staged.admin1,
		staged.pointCountry,
		staged.pointAdmin1,
		staged.classes,
		staged.sideA,
		staged.sideB,
		staged.actorIds,
		JSON.stringify(staged.actors.map(stored)),
		staged.flags,
		staged.cell,
		staged.capitalKm,
		staged.centreKm,
		staged.littoralBorderKm,
	]);
	return `${identity}\t${staged.stated}\t${derived}`;
}

const stored = ({ role, name, sourceActorId, actorId }: StagedActor): StoredActor => [
	STORED_ROLES[role],
	name,
	sourceActorId,
	actorId,
];
