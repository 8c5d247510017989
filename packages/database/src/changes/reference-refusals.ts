import { isDeepStrictEqual } from "node:util";
import { foldName } from "@harmattan/domain/actors/resolve";
import { DomainError } from "@harmattan/domain/errors";
import { uncitedChanges } from "@harmattan/domain/reference/cited-changes";
import type { ActorDraft, ReferenceDraft } from "@harmattan/domain/reference/drafts";
import { dayOfInstant } from "@harmattan/domain/time/calendar";
import { monthTextOf } from "@harmattan/domain/time/month";
import type { ZoneDraft, ZoneScaleDraft } from "@harmattan/domain/zones/zone";
import { crossingOf } from "@harmattan/geo/ground";
import { eq, inArray, ne, or, sql } from "drizzle-orm";
import { actors } from "../schema/actors.ts";
import { datasets } from "../schema/datasets.ts";
import { citations, documents, endnotes } from "../schema/documents.ts";
import { zoneScales, zones } from "../schema/reference.ts";
import { regions } from "../schema/regions.ts";
import type { Change } from "./audited.ts";

/** A row as somebody opened it: its version then, null for one that is new. */
interface Opened {
	entity: string;
	id: string;
	version: number | null;
}

/** Throws where a row is not in the version that it was opened in, or is new and there already. */
export function refuseConflict(
	{ entity, id, version }: Opened,
	latest: { version: number; value: unknown; author: string } | undefined,
): void {
	const stands = latest !== undefined && latest.value !== null;
	if (version === null) {
		if (!stands) return;
		throw new DomainError("conflict", `there is a ${entity} ${id} already`, {
			parameter: "id",
			remedy: "Choose another id, or edit that row.",
		});
	}
	if (latest === undefined) throw new DomainError("not_found", `there is no ${entity} ${id}`);
	if (latest.version !== version)
		throw new DomainError("conflict", `${id} has been edited by ${latest.author} since you opened it`, {
			remedy: "Open it in another window, then repeat what you changed there; nothing of yours is stored yet.",
		});
}

/** Throws where a draft names a country, region, document or dataset that is not there, or is an actor of another's name. */
export async function refuseUnfit(tx: Change, draft: ReferenceDraft): Promise<void> {
	await refuseUnknown(tx, draft);
	if (draft.entity === "zone_scale") await refuseLostClass(tx, draft.row);
	if (draft.entity === "actor") await refuseSameName(tx, draft.row);
}

/** Throws where zones do not fit what they name, or each other. It is looked at once all rows of a change are written, since an actor may come with its zones. */
export async function refuseUnfitZones(tx: Change, drawn: readonly ZoneDraft[], now: Date): Promise<void> {
	for (const zone of drawn) await refuseUnfitZone(tx, zone, now);
	await refuseMixedZones(tx);
}

async function refuseUnfitZone(
	tx: Change,
	{ actor, scale, class: named, month, geometry }: ZoneDraft,
	now: Date,
): Promise<void> {
	const found = await tx.$count(actors, eq(actors.id, actor));
	if (found === 0)
		throw new DomainError("invalid", `there is no actor ${actor}`, {
			parameter: "actor",
			remedy: "Give the id of an actor of the list, such as jnim, or add the actor first.",
		});
	const [held] = await tx.select().from(zoneScales).where(eq(zoneScales.id, scale));
	if (held === undefined)
		throw new DomainError("invalid", `there is no scale ${scale}`, {
			parameter: "scale",
			remedy: "Give the id of a scale of zones, such as influence, or add the scale first.",
		});
	if (!held.classes.includes(named))
		throw new DomainError("invalid", `the scale ${scale} has no class “${named}”`, {
			parameter: "class",
			remedy: `Its classes are: ${held.classes.join(", ")}.`,
		});
	if (month > monthTextOf(dayOfInstant(now)))
		throw new DomainError("invalid", `${month} has not begun`, {
			parameter: "month",
			remedy: "A zone is a judgement of a month that has.",
		});
	const crossing = geometry && crossingOf(geometry);
	if (crossing)
		throw new DomainError(
			"invalid",
			`the outline crosses itself near longitude ${crossing[0]?.toFixed(3)}, latitude ${crossing[1]?.toFixed(3)}`,
			{
				parameter: "geometry",
				remedy: "Draw it so that no side crosses another; two areas that touch are two polygons.",
			},
		);
}

/** Throws where zones do not go with each other: one is of one actor and scale, made up or not like all of these, and begins with an area. */
async function refuseMixedZones(tx: Change): Promise<void> {
	const [mixed] = await tx
		.select({ zone: zones.zone })
		.from(zones)
		.groupBy(zones.zone)
		.having(sql`count(distinct (${zones.actor}, ${zones.scale})) > 1`)
		.limit(1);
	if (mixed !== undefined)
		throw new DomainError("conflict", `${mixed.zone} is a zone of one actor and scale`, {
			parameter: "zone",
			remedy: "Give the new one another name, or change all its versions.",
		});
	const [both] = await tx
		.select({ actor: zones.actor })
		.from(zones)
		.groupBy(zones.actor, zones.scale)
		.having(sql`count(distinct ${zones.synthetic}) > 1`)
		.limit(1);
	if (both !== undefined)
		throw new DomainError("conflict", "a zone that is made up and one that is not cannot be of one actor and scale", {
			parameter: "synthetic",
			remedy: "Keep the two apart: remove those, or draw on another scale.",
		});
	const [endless] = await tx
		.select({ zone: zones.zone })
		.from(zones)
		.groupBy(zones.zone)
		.having(sql`(array_agg(${zones.geometry} is null order by ${zones.month}))[1]`)
		.limit(1);
	if (endless !== undefined)
		throw new DomainError("invalid", `${endless.zone} has no earlier version that could end`, {
			parameter: "geometry",
			remedy: "Draw its outline.",
		});
}

async function refuseLostClass(tx: Change, { id, classes }: ZoneScaleDraft): Promise<void> {
	const used = await tx.selectDistinct({ class: zones.class }).from(zones).where(eq(zones.scale, id));
	const lost = used.find((zone) => !classes.includes(zone.class));
	if (lost !== undefined)
		throw new DomainError("conflict", `zones are of the class “${lost.class}”`, {
			parameter: "classes",
			remedy: "Keep the class, or make another scale.",
		});
}

async function refuseSameName(tx: Change, { id, name }: ActorDraft): Promise<void> {
	const others = await tx.select({ id: actors.id, name: actors.name }).from(actors).where(ne(actors.id, id));
	const other = others.find((held) => foldName(held.name) === foldName(name));
	if (other !== undefined)
		throw new DomainError("conflict", `there is an actor “${other.name}” already`, {
			parameter: "name",
			remedy: `Edit ${other.id}, or add what tells the two apart, such as a country.`,
		});
}

async function refuseUnknown(tx: Change, draft: ReferenceDraft): Promise<void> {
	const { row } = draft;
	const unknown = (parameter: string, value: string, remedy: string) =>
		new DomainError("invalid", `there is no ${parameter} ${value}`, { parameter, remedy });
	const countries = [
		...("host" in row ? [row.host] : []),
		...("countries" in row ? row.countries : []),
		...("country" in row && row.country !== null ? [row.country] : []),
		...("aliases" in row ? row.aliases.flatMap(({ country }) => country ?? []) : []),
	];
	const known = new Map((await tx.select().from(regions)).map((region) => [region.id, region.kind]));
	const stray = countries.find((code) => known.get(code) !== "country");
	if (stray !== undefined) throw unknown("country", stray, "Write its three letters, such as MLI.");
	if ("regionId" in row && row.regionId !== null && !known.has(row.regionId))
		throw unknown("region", row.regionId, "Choose a region of the list, or none.");
	if ("aliases" in row) {
		const held = new Set((await tx.select({ id: datasets.id }).from(datasets)).map(({ id }) => id));
		const dataset = row.aliases.flatMap(({ datasetId }) => datasetId ?? []).find((id) => !held.has(id));
		if (dataset !== undefined) throw unknown("dataset", dataset, "Choose a dataset of the list, or any.");
	}
	const cited = [
		...("citations" in row ? row.citations : []),
		...("strengths" in row ? row.strengths.flatMap((strength) => strength.citations) : []),
	].flatMap(({ documentId }) => documentId ?? []);
	if (cited.length === 0) return;
	const held = new Set((await tx.select({ id: documents.id }).from(documents)).map(({ id }) => id));
	const missing = cited.find((id) => !held.has(id));
	if (missing !== undefined) throw unknown("document", missing, "Add the document first, then cite it.");
}

/** Throws where other rows rest on one that is to be removed. */
export async function refuseUsed(tx: Change, { entity, id }: Pick<Opened, "entity" | "id">): Promise<void> {
	if (entity === "actor") {
		const drawn = await tx.$count(zones, eq(zones.actor, id));
		if (drawn > 0)
			throw new DomainError("conflict", `${drawn} zones are of ${id}`, {
				remedy: "Remove those first, or merge it into another actor, which takes them over.",
			});
	}
	if (entity === "zone_scale") {
		const drawn = await tx.$count(zones, eq(zones.scale, id));
		if (drawn > 0)
			throw new DomainError("conflict", `${drawn} zones are of the scale ${id}`, { remedy: "Remove those first." });
	}
	if (entity === "matching_taxonomy")
		throw new DomainError("conflict", "comparing two sources rests on the taxonomy", {
			remedy: "Give it a weight of 0, or take its categories out.",
		});
	if (entity !== "document") return;
	const throughNotes = inArray(
		citations.endnote,
		tx.select({ number: endnotes.number }).from(endnotes).where(eq(endnotes.documentId, id)),
	);
	const uses = await tx.$count(citations, or(eq(citations.documentId, id), throughNotes));
	if (uses > 0)
		throw new DomainError("conflict", `${uses} values cite ${id}`, { remedy: "Let them cite another document first." });
}

/** Throws where an edit changes a field and cites nothing new for it. */
export function refuseUncited(held: ReferenceDraft, draft: ReferenceDraft): void {
	const fields = uncitedChanges(held, draft);
	if (fields.length === 0) return;
	throw new DomainError("invalid", `${fields.join(", ")} changed in ${draft.row.id} without a source of its own`, {
		parameter: "citations",
		remedy: "Cite where each new value is from; what was cited for the old one says nothing of it.",
	});
}

/** Throws where an edit would change what a claim is tested by, or whose it is: anyone who corrects its words must not move its goalposts. */
export function refuseMovedTest(held: ReferenceDraft, draft: ReferenceDraft): void {
	if (held.entity !== "claim" || draft.entity !== "claim") return;
	if (isDeepStrictEqual(held.row.bound, draft.row.bound) && held.row.author === draft.row.author) return;
	throw new DomainError("forbidden", `the test of ${draft.row.id} stays as it is`, {
		parameter: "bound",
		remedy: "Make another claim, and remove this one if it is not to stand.",
	});
}
