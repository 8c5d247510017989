import { hash } from "node:crypto";
import type { ActorRole } from "@harmattan/domain/events/classes";
import type { EventFlag, MappedEvent } from "@harmattan/domain/events/mapped-event";
import { STORED_ROLES, type StoredActor } from "../schema/events.ts";
import type { CopyBuffer } from "./copy-buffer.ts";

/** An actor of a staged event, as stated and as resolved. */
export interface StagedActor {
	role: ActorRole;
	name: string;
	sourceActorId: string | null;
	/** Null: unresolved, and counted as such. */
	actorId: string | null;
}

/** One event ready to be compared with what is held: mapped, located and classed. */
export interface StagedEvent {
	line: number;
	eventKey: string;
	versionText: string | null;
	versionRank: number | null;
	fingerprint: bigint;
	mapped: MappedEvent;
	geoPrecision: number;
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
 * Writes a staged event as the first version of an event, a row of COPY text in the order of `VERSION_COLUMNS`. The
 * content hash is taken over the row's part that the source states: the same for the same content, whatever the file's
 * layout.
 */
export function writeVersion(buffer: CopyBuffer, staged: StagedEvent, datasetId: string, importId: number): void {
	const start = buffer.length;
	writeStated(buffer, staged);
	const contentHash = hashContent(buffer, start, staged.mapped);
	writeDerived(buffer, staged);
	buffer.raw(`${staged.eventKey}\t`);
	buffer.text(datasetId);
	buffer.text(staged.mapped.sourceId);
	buffer.raw(`1\t${importId}\t${importId}\t`);
	buffer.text(staged.versionText);
	buffer.number(staged.versionRank);
	buffer.raw(`${contentHash}\t`);
	buffer.number(BigInt.asIntN(64, staged.fingerprint));
	buffer.text(null);
	buffer.endRow();
}

function writeStated(buffer: CopyBuffer, { mapped, geoPrecision }: StagedEvent): void {
	buffer.text(mapped.dateStart);
	buffer.text(mapped.dateEnd);
	buffer.text(mapped.datePrecision);
	buffer.text(mapped.countryStated);
	buffer.text(mapped.admin1Stated);
	buffer.text(mapped.admin2Stated);
	buffer.text(mapped.place);
	buffer.number(mapped.latitude);
	buffer.number(mapped.longitude);
	buffer.number(geoPrecision);
	buffer.text(mapped.type);
	buffer.number(mapped.fatalitiesLow);
	buffer.number(mapped.fatalitiesBest);
	buffer.number(mapped.fatalitiesHigh);
	buffer.number(mapped.civilians);
	buffer.number(mapped.sourceCount);
	buffer.text(json(mapped.details));
}

function writeDerived(buffer: CopyBuffer, staged: StagedEvent): void {
	buffer.number(staged.day);
	buffer.number(staged.month);
	buffer.text(staged.country);
	buffer.text(staged.admin1);
	buffer.text(staged.pointCountry);
	buffer.text(staged.pointAdmin1);
	buffer.number(staged.classes);
	buffer.text(staged.sideA);
	buffer.text(staged.sideB);
	buffer.list(staged.actorIds);
	buffer.text(json(staged.actors.map(stored)));
	buffer.list(staged.flags);
	buffer.number(staged.cell);
	buffer.number(staged.capitalKm);
	buffer.number(staged.centreKm);
	buffer.number(staged.littoralBorderKm);
}

/** Hashes what was written since `start`, with id and actors, which are written behind it for the moment only. */
function hashContent(buffer: CopyBuffer, start: number, mapped: MappedEvent): string {
	const end = buffer.length;
	buffer.text(mapped.sourceId);
	buffer.text(actorsText(mapped));
	const hex = hash("md5", buffer.since(start));
	buffer.rewind(end);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The actors of an event; where sides may be swapped, as in a file with a row for each side, in one order. */
function actorsText({ actors, sidesInterchangeable }: MappedEvent): string {
	let a = "";
	let b = "";
	for (const { role, name, sourceActorId } of actors) {
		const text = `${role.startsWith("side") ? "side" : "with"}\u001e${name}\u001e${sourceActorId}\u001f`;
		if (role.endsWith("a")) a += text;
		else b += text;
	}
	return sidesInterchangeable && b < a ? `${b}\u001d${a}` : `${a}\u001d${b}`;
}

const stored = ({ role, name, sourceActorId, actorId }: StagedActor): StoredActor => [
	STORED_ROLES[role],
	name,
	sourceActorId,
	actorId,
];

/** NUL as JSON writes it: Postgres refuses it there as it does in text. */
const ESCAPED_NUL = "\\u0000";
function json(value: object): string {
	const text = JSON.stringify(value);
	return text.includes(ESCAPED_NUL) ? text.replaceAll(ESCAPED_NUL, "") : text;
}
