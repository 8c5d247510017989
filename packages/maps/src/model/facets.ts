import type { CrossCounts } from "@harmattan/columns/cross-filter";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { ACTOR_KINDS, type ActorKind } from "@harmattan/domain/actors/taxonomy";
import {
	CLASS_BIT,
	CODE_STATUSES,
	type CodeStatus,
	EVENT_CLASSES,
	type EventClass,
	STATUS_BIT,
} from "@harmattan/domain/events/classes";
import type { MapActor } from "./map-actor.ts";
import type { MapModel } from "./map-model.ts";

/** A choice of a filter and how many events it would give. */
export interface FacetRow {
	id: string;
	events: number;
}

/** An actor as a filter offers it. */
export interface ActorRow extends FacetRow {
	name: string;
	kind: ActorKind;
}

/** The name of a side: its actor's, else the stated one. */
export function sideName(side: string, actors: ReadonlyMap<string, MapActor>): string {
	return actors.get(side)?.name ?? side.replace(/^name:/, "");
}

/** Events by class, under a status of their coding where one is chosen: a class is a set of kinds of events. */
export function classRows(
	{ kinds }: EventColumns,
	counts: CrossCounts,
	status: CodeStatus | null,
): { id: EventClass; events: number }[] {
	const bits = status === null ? 0 : STATUS_BIT[status];
	return EVENT_CLASSES.map((id) => ({ id, events: eventsOfKinds(kinds, counts, CLASS_BIT[id] | bits) }));
}

/** Events of a class by the status of their coding; none where the source states it of no event. */
export function statusRows(
	{ kinds }: EventColumns,
	counts: CrossCounts,
	eventClass: EventClass,
): { id: CodeStatus; events: number }[] {
	return CODE_STATUSES.filter((id) => kinds.some(({ classes }) => (classes & STATUS_BIT[id]) !== 0)).map((id) => ({
		id,
		events: eventsOfKinds(kinds, counts, CLASS_BIT[eventClass] | STATUS_BIT[id]),
	}));
}

const eventsOfKinds = (kinds: EventColumns["kinds"], counts: CrossCounts, bits: number): number =>
	kinds.reduce(
		(sum, { classes }, kind) => sum + ((classes & bits) === bits ? (counts.kinds.events[kind] as number) : 0),
		0,
	);

/** Entries of a list that have events or are chosen, most events first; what is chosen and not in the list has none. */
export function listRows(names: readonly string[], events: Uint32Array, chosen: readonly string[]): FacetRow[] {
	return [...names, ...chosen.filter((id) => !names.includes(id))]
		.map((id, index) => ({ id, events: events[index] ?? 0 }))
		.filter((row) => row.id !== "" && (row.events > 0 || chosen.includes(row.id)))
		.sort((a, b) => b.events - a.events || a.id.localeCompare(b.id));
}

/** Actors: the chosen ones first, then by events; civilians are no party that one filters by. */
export function actorRows(
	columns: EventColumns,
	counts: CrossCounts,
	actors: ReadonlyMap<string, MapActor>,
	sideKinds: readonly (ActorKind | null)[],
	chosen: readonly string[],
): ActorRow[] {
	const rows = listRows(columns.sides, counts.sides.events, chosen).filter(
		({ id }) => actors.get(id)?.type !== "civilians",
	);
	const kindOf = new Map(columns.sides.map((side, index) => [side, sideKinds[index] ?? "unknown"]));
	return rows
		.map((row) => ({ ...row, name: sideName(row.id, actors), kind: kindOf.get(row.id) ?? "unknown" }))
		.sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)));
}

/** Events by the kind of any of their actors; none where only counts are there, since an event may have several. */
export function kindRows(
	{ source: { events } }: MapModel,
	sideKinds: readonly (ActorKind | null)[],
): { id: ActorKind; events: number }[] {
	if (events === null) return [];
	const withKind = (id: ActorKind) => events.withActor(Uint8Array.from(sideKinds, (kind) => (kind === id ? 1 : 0)));
	return ACTOR_KINDS.map((id) => ({ id, events: withKind(id) })).filter((row) => row.events > 0);
}

const plain = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** True where every word of a text begins some word of one of several names; accents and case are forgiven. */
function findsAny(names: readonly string[], text: string): boolean {
	const wanted = plain(text).split(/\s+/).filter(Boolean);
	return names.some((name) => {
		const words = plain(name).split(/[\s'’().,/-]+/);
		return wanted.every((part) => words.some((word) => word.startsWith(part)));
	});
}

/** Actors that a text finds, by their name or an alias. */
export function findActors(rows: readonly ActorRow[], actors: ReadonlyMap<string, MapActor>, text: string): ActorRow[] {
	return rows.filter(({ id, name }) => findsAny([name, ...(actors.get(id)?.aliases ?? [])], text));
}

/** Countries that a text finds, by name or code. */
export function findCountries<Row extends { id: string; name: string }>(rows: readonly Row[], text: string): Row[] {
	return rows.filter(({ id, name }) => findsAny([name, id], text));
}
