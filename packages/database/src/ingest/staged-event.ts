import type { EventFlag, MappedEvent } from "@harmattan/domain/events/mapped-event";
import { dayOf } from "@harmattan/domain/time/calendar";
import xxhash from "xxhash-wasm";
import { CopyBuffer } from "./copy-buffer.ts";

/** A uuid as two unsigned numbers. */
export interface EventKey {
	high: bigint;
	low: bigint;
}

/** What our list of actors makes of an event, as it is stored. */
export interface StoredSides {
	classes: number;
	sideA: string | null;
	sideB: string | null;
	actorIds: readonly string[];
	/** The actors as JSON: see `storedActorsText`. */
	actors: string;
	/** All of these as COPY takes them: a dyad's are written down once and not in each of its events. */
	copied: Uint8Array;
	/** What the content hash takes in of the actors that the source states. */
	stated: Uint8Array;
}

/** Makes the sides of an event from what was settled and what the source states. */
export function storedSides(settled: Omit<StoredSides, "copied" | "stated">, mapped: MappedEvent): StoredSides {
	const buffer = new CopyBuffer();
	buffer.int2(settled.classes);
	buffer.text(settled.sideA);
	buffer.text(settled.sideB);
	buffer.texts(settled.actorIds);
	buffer.text(settled.actors);
	return { ...settled, copied: Uint8Array.from(buffer.since(0)), stated: Buffer.from(actorsText(mapped)) };
}

/** One event ready to be compared with what is held: mapped, located and classed. */
export interface StagedEvent {
	line: number;
	eventKey: EventKey;
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
	finerUnit: string | null;
	sides: StoredSides;
	flags: readonly EventFlag[];
	cell: bigint | null;
	capitalKm: number | null;
	centreKm: number | null;
	littoralBorderKm: number | null;
}

/**
 * Writes the fields of a staged event as the first version of an event, in the order of `VERSION_COLUMNS`. The content
 * hash is taken over the row's part that the source states: the same for the same content, whatever the file's layout.
 */
export function writeVersion(buffer: CopyBuffer, staged: StagedEvent, datasetId: string, importId: number): void {
	const start = buffer.length;
	writeStated(buffer, staged);
	const contentHash = hashContent(buffer, start, staged);
	writeDerived(buffer, staged);
	buffer.uuid(staged.eventKey.high, staged.eventKey.low);
	buffer.text(datasetId);
	buffer.text(staged.mapped.sourceId);
	buffer.int4(1);
	buffer.int4(importId);
	buffer.int4(importId);
	buffer.text(staged.versionText);
	buffer.int8(staged.versionRank === null ? null : BigInt(staged.versionRank));
	buffer.uuid(contentHash.high, contentHash.low);
	buffer.int8(BigInt.asIntN(64, staged.fingerprint));
	buffer.text(null);
	buffer.text(staged.finerUnit);
}

/** The content hash of what a source states of an event, from what is stored of it: as `writeVersion` forms it of a file's row. */
export function contentHashOf(
	buffer: CopyBuffer,
	stored: Pick<StagedEvent, "mapped" | "geoPrecision" | "day">,
): { high: bigint; low: bigint } {
	const start = buffer.length;
	writeStated(buffer, stored);
	const hash = hashContent(buffer, start, {
		mapped: stored.mapped,
		sides: { stated: Buffer.from(actorsText(stored.mapped)) },
	});
	buffer.rewind(start);
	return hash;
}

function writeStated(
	buffer: CopyBuffer,
	{ mapped, geoPrecision, day }: Pick<StagedEvent, "mapped" | "geoPrecision" | "day">,
): void {
	buffer.date(day);
	buffer.date(mapped.dateEnd === mapped.dateStart ? day : dayOf(mapped.dateEnd));
	buffer.text(mapped.datePrecision);
	buffer.text(mapped.countryStated);
	buffer.text(mapped.admin1Stated);
	buffer.text(mapped.admin2Stated);
	buffer.text(mapped.place);
	buffer.float8(mapped.latitude);
	buffer.float8(mapped.longitude);
	buffer.int2(geoPrecision);
	buffer.text(mapped.type);
	buffer.int4(mapped.fatalitiesLow);
	buffer.int4(mapped.fatalitiesBest);
	buffer.int4(mapped.fatalitiesHigh);
	buffer.int4(mapped.civilians);
	buffer.int4(mapped.sourceCount);
	buffer.text(mapped.details);
}

function writeDerived(buffer: CopyBuffer, staged: StagedEvent): void {
	buffer.int4(staged.day);
	buffer.int4(staged.month);
	buffer.text(staged.country);
	buffer.text(staged.admin1);
	buffer.text(staged.pointCountry);
	buffer.text(staged.pointAdmin1);
	buffer.append(staged.sides.copied);
	buffer.texts(staged.flags);
	buffer.int8(staged.cell);
	buffer.float4(staged.capitalKm);
	buffer.float4(staged.centreKm);
	buffer.float4(staged.littoralBorderKm);
}

/** Version of what the content hash is taken over. Another one makes the next start hash what is stored anew: see `rehashStored`. */
export const CONTENT_VERSION = 1;

const SECOND_SEED = 0x9e3779b97f4a7c15n;
const { h64Raw } = await xxhash();

/** Hashes what was written since `start`, with id and actors, which are written behind it for the moment only. */
function hashContent(
	buffer: CopyBuffer,
	start: number,
	{ mapped, sides }: { mapped: MappedEvent; sides: Pick<StoredSides, "stated"> },
): { high: bigint; low: bigint } {
	const end = buffer.length;
	buffer.text(mapped.sourceId);
	buffer.append(sides.stated);
	const content = buffer.since(start);
	const hash = { high: h64Raw(content), low: h64Raw(content, SECOND_SEED) };
	buffer.rewind(end);
	return hash;
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
