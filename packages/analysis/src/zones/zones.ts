import { listActors } from "@harmattan/database/queries/actors";
import { listPlaces, type ReferencePlace } from "@harmattan/database/queries/places";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { listZoneScales, listZones, type StoredZone } from "@harmattan/database/queries/zones";
import { DomainError } from "@harmattan/domain/errors";
import { shortId } from "@harmattan/domain/short-id";
import { month, monthNumber, monthsLater } from "@harmattan/domain/time/month";
import { drawnMonths, type ZoneGround, type ZoneScaleDraft, zonesIn } from "@harmattan/domain/zones/zone";
import { type Ground, groundKm2, unionOf } from "@harmattan/geo/ground";
import type { AreaChange, ZoneDifference } from "@harmattan/geo/zone-difference";
import { z } from "zod";
import type { Reader } from "../reader.ts";
import { cutZones } from "./cut-zones.ts";
import { type Inside, insideOf } from "./inside.ts";

export const zonesInput = z.object({
	/** Whose zones; null: those that were drawn last. */
	actor: shortId.nullable().default(null),
	/** The scale that classes them; null: that of the actor's newest zone. */
	scale: shortId.nullable().default(null),
	/** The month that is shown; null: the newest that was drawn. */
	month: month.nullable().default(null),
	/** The month that it is compared with; null: the one before it. */
	before: month.nullable().default(null),
});
export type ZonesInput = z.infer<typeof zonesInput>;

/** A zone that holds in a month. */
export interface HeldZone extends StoredZone {
	geometry: ZoneGround;
	km2: number;
	/** Months since it was drawn: 0 where it was drawn for the month itself. */
	age: number;
}

/** The difference of two months, with what lies in what was gained and lost. */
export interface MonthDifference extends ZoneDifference {
	gainedInside: Inside;
	lostInside: Inside;
}

/** What one actor's zones covered in a month for which somebody drew, km². */
export interface MonthAreas {
	month: string;
	whole: number;
	classes: { class: string; km2: number }[];
}

/** An actor's zones on a scale, as they hold in a month, beside an earlier month. */
export interface ZonesAnswer {
	revision: number;
	/** Actors that have zones, with the scales of these. */
	actors: { id: string; name: string; scales: string[] }[];
	scales: ZoneScaleDraft[];
	/** Null: nobody has drawn a zone. */
	shown: ShownZones | null;
}

/** The zones of one actor and scale. */
export interface ShownZones {
	actor: { id: string; name: string };
	scale: ZoneScaleDraft;
	/** Months for which somebody drew, oldest first. */
	months: string[];
	month: string;
	before: string;
	zones: HeldZone[];
	/** The ground of each class in the month, none in two, in the order of the scale. */
	ground: { class: string; geometry: Ground }[];
	/** Null before the first month that somebody drew for. */
	inside: Inside | null;
	/** Null where nobody had drawn by then: what was gained since is not known. */
	difference: MonthDifference | null;
	history: MonthAreas[];
	/** Every version, newest first. */
	versions: StoredZone[];
	/** Sites and routes whose location no source states: whether they lie inside is not known. */
	unplaced: number;
}

/** Reads the zones of one actor. Throws a DomainError for an actor or scale that has none. */
export async function readZones(ctx: Pick<Reader, "db" | "viewer">, input: ZonesInput): Promise<ZonesAnswer> {
	const [all, scales, names, places, revision] = await Promise.all([
		listZones(ctx.db),
		listZoneScales(ctx.db),
		listActors(ctx.db),
		listPlaces(ctx.db, null),
		newestRevision(ctx.db, ctx.viewer),
	]);
	const nameOf = (id: string) => names.find((actor) => actor.id === id)?.name ?? id;
	const actors = [...Map.groupBy(all, ({ actor }) => actor)].map(([id, own]) => ({
		id,
		name: nameOf(id),
		scales: [...new Set(own.map(({ scale }) => scale))],
	}));
	const ofActor = all
		.filter(({ actor }) => (input.actor ?? actor) === actor)
		.toSorted((a, b) => (a.month < b.month ? 1 : -1));
	// An actor that has no zone on a scale is shown on its own.
	const newest =
		ofActor.find(({ scale }) => scale === input.scale) ??
		(input.actor === null && input.scale !== null ? undefined : ofActor[0]);
	if (newest === undefined && (input.actor !== null || input.scale !== null))
		throw new DomainError("not_found", `there is no zone of ${[input.actor, input.scale].filter(Boolean).join(", ")}`, {
			parameter: input.actor === null ? "scale" : "actor",
			remedy: "See /zones for the actors that have zones.",
		});
	const scale = scales.find(({ id }) => id === newest?.scale);
	const answer = { revision: revision?.id ?? 0, actors: actors.toSorted((a, b) => (a.name < b.name ? -1 : 1)), scales };
	if (newest === undefined || scale === undefined) return { ...answer, shown: null };
	const versions = all.filter((zone) => zone.actor === newest.actor && zone.scale === newest.scale);
	const actor = { id: newest.actor, name: nameOf(newest.actor) };
	return { ...answer, shown: shownZones(versions, { actor, scale, places }, input) };
}

function shownZones(
	versions: readonly StoredZone[],
	of: { actor: ShownZones["actor"]; scale: ZoneScaleDraft; places: readonly ReferencePlace[] },
	input: Pick<ZonesInput, "month" | "before">,
): ShownZones {
	const { classes } = of.scale;
	const months = drawnMonths(versions);
	const shown = input.month ?? months.at(-1) ?? "";
	const before = input.before ?? monthsLater(shown, -1);
	if (before >= shown)
		throw new DomainError("invalid", `${before} is not before ${shown}`, {
			parameter: "before",
			remedy: "Compare a month with an earlier one.",
		});
	const held = drawnIn(versions, shown);
	const concerning = of.places.filter(({ kind }) => kind !== "area");
	const isKnown = months.some((drawn) => drawn <= shown);
	const picture = cutZones([], held, classes);
	const difference = months.some((drawn) => drawn <= before)
		? cutZones(drawnIn(versions, before), held, classes).difference
		: null;
	return {
		actor: of.actor,
		scale: of.scale,
		months,
		month: shown,
		before,
		zones: held.map((zone) => ({
			...zone,
			km2: groundKm2(unionOf([zone.geometry])),
			age: monthNumber(shown) - monthNumber(zone.month),
		})),
		ground: picture.ground,
		inside: isKnown ? insideOf(picture.difference.gained, concerning) : null,
		difference: difference && {
			...difference,
			gainedInside: insideOf(difference.gained, concerning),
			lostInside: insideOf(difference.lost, concerning),
		},
		history: months.map((drawn) => areasIn(versions, drawn, classes)),
		versions: versions.toSorted((a, b) =>
			a.month === b.month ? (a.zone < b.zone ? -1 : 1) : a.month < b.month ? 1 : -1,
		),
		unplaced: concerning.filter(({ geometry }) => geometry === null).length,
	};
}

/** The zones that hold in a month. */
export const drawnIn = (versions: readonly StoredZone[], of: string): (StoredZone & { geometry: ZoneGround })[] =>
	zonesIn(versions, of).flatMap(({ geometry, ...zone }) => (geometry === null ? [] : [{ ...zone, geometry }]));

function areasIn(versions: readonly StoredZone[], of: string, classes: readonly string[]): MonthAreas {
	const { whole, classes: each } = cutZones([], drawnIn(versions, of), classes).difference;
	return {
		month: of,
		whole: whole.after,
		classes: each.map(({ class: name, after }) => ({ class: name, km2: after })),
	};
}

/** How an actor's zones changed in a month, where somebody drew for it. */
export interface ZoneChange {
	actor: { id: string; name: string };
	scale: string;
	month: string;
	before: string;
	whole: AreaChange;
	/** In the order of the scale. */
	classes: ({ class: string } & AreaChange)[];
	gainedInside: Inside;
	lostInside: Inside;
	/** What was drawn for the month. */
	drawn: StoredZone[];
	/** What was gained and lost, and the ground before and after: where it happened. */
	touched: Ground[];
}

/** Every month for which somebody drew an actor's zones, with its difference from the month drawn before; the first month of each has none. */
export async function readZoneChanges(ctx: Pick<Reader, "db">): Promise<ZoneChange[]> {
	const [all, scales, names, places] = await Promise.all([
		listZones(ctx.db),
		listZoneScales(ctx.db),
		listActors(ctx.db),
		listPlaces(ctx.db, null),
	]);
	return [...Map.groupBy(all, ({ actor, scale }) => `${actor} ${scale}`).values()].flatMap((versions) => {
		const [{ actor, scale } = { actor: "", scale: "" }] = versions;
		const classes = scales.find(({ id }) => id === scale)?.classes ?? [];
		const months = drawnMonths(versions);
		return months.slice(1).map((drawn, index): ZoneChange => {
			const before = months[index] ?? "";
			const [was, is] = [drawnIn(versions, before), drawnIn(versions, drawn)];
			const { whole, classes: each, gained, lost } = cutZones(was, is, classes).difference;
			return {
				actor: { id: actor, name: names.find(({ id }) => id === actor)?.name ?? actor },
				scale,
				month: drawn,
				before,
				whole,
				classes: each,
				gainedInside: insideOf(gained, places),
				lostInside: insideOf(lost, places),
				drawn: versions.filter((zone) => zone.month === drawn),
				touched: [...was, ...is].map(({ geometry }) => geometry),
			};
		});
	});
}
