import { addReferenceRows, removeReference, saveReference } from "@harmattan/database/changes/reference";
import { listActors } from "@harmattan/database/queries/actors";
import { referenceVersions } from "@harmattan/database/queries/reference-history";
import { listZoneScales, listZones } from "@harmattan/database/queries/zones";
import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import { type DocumentDraft, documentDraft } from "@harmattan/domain/reference/drafts";
import { type ZoneDraft, zoneDraft } from "@harmattan/domain/zones/zone";
import { readZoneFile, type ZoneFileProblem, zoneDefaults } from "@harmattan/domain/zones/zone-file";
import { crossingOf } from "@harmattan/geo/ground";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";

const MAX_AT_ONCE = 200;

export const zonesToAdd = z.object({
	zones: z.array(zoneDraft).min(1).max(MAX_AT_ONCE),
	/** A source that is not among the documents yet, and that the zones cite. */
	document: documentDraft.nullable().default(null),
});
export const zoneToSave = z.object({
	zone: zoneDraft,
	version: z.number().int().positive(),
	document: documentDraft.nullable().default(null),
});
export const zoneToRemove = z.object({ id: z.string().min(1).max(80), version: z.number().int().positive() });

/** Characters of a file of zones. */
const LARGEST_FILE = 5_000_000;
export const zoneFile = z.object({ text: z.string().max(LARGEST_FILE), defaults: zoneDefaults });

type Keeper = TimedReader & { member: Member };

/** Stores zones that were drawn or imported, as one change: all of them, or none where one does not fit. */
export async function addZones(
	ctx: Keeper,
	{ zones, document = null }: { zones: readonly ZoneDraft[]; document?: DocumentDraft | null },
): Promise<{ ids: string[] }> {
	await addReferenceRows(
		ctx.db,
		ctx.member,
		zones.map((row) => ({ entity: "zone", row })),
		ctx.now,
		document ? [{ entity: "document", row: document }] : [],
	);
	return { ids: zones.map(({ id }) => id) };
}

/** Stores a zone's version anew, as somebody redrew it; what it was before stays in its history. */
export const saveZone = (
	ctx: Keeper,
	{ zone, version, document = null }: { zone: ZoneDraft; version: number; document?: DocumentDraft | null },
): Promise<number> =>
	saveReference(
		ctx.db,
		ctx.member,
		{ entity: "zone", id: zone.id, version },
		{ entity: "zone", row: zone },
		ctx.now,
		document ? [{ entity: "document", row: document }] : [],
	);

/** Takes a zone's version away, as if it had not been drawn; its history stays, and an admin can undo it. */
export const removeZone = (ctx: Keeper, { id, version }: z.infer<typeof zoneToRemove>): Promise<void> =>
	removeReference(ctx.db, ctx.member, { entity: "zone", id, version }, ctx.now);

/** A zone's version as a form opens it. Throws where there is none. */
export async function openZone(ctx: Pick<TimedReader, "db">, id: string) {
	const [newest] = await referenceVersions(ctx.db, "zone", id);
	if (newest?.draft?.entity !== "zone")
		throw new DomainError("not_found", `there is no zone ${id}`, {
			parameter: "id",
			remedy: "See /zones for the list.",
		});
	return { zone: newest.draft.row, version: newest.version };
}

/** Reads a GeoJSON file of zones and finds all that is wrong with it; nothing is stored. */
export async function openZoneFile(ctx: Pick<TimedReader, "db">, { text, defaults }: z.infer<typeof zoneFile>) {
	const [actors, scales, held] = await Promise.all([listActors(ctx.db), listZoneScales(ctx.db), listZones(ctx.db)]);
	const { zones, problems } = readZoneFile(text, defaults, { actors: new Set(actors.map(({ id }) => id)), scales });
	const crossed = zones.flatMap(({ id, geometry }): ZoneFileProblem[] => {
		const crossing = geometry && crossingOf(geometry);
		if (!crossing) return [];
		const [longitude = 0, latitude = 0] = crossing;
		const message = `the outline crosses itself near longitude ${longitude.toFixed(3)}, latitude ${latitude.toFixed(3)}`;
		return [{ feature: null, property: "geometry", value: id, message }];
	});
	const there = zones
		.filter(({ id }) => held.some((one) => one.id === id))
		.map(({ id }): ZoneFileProblem => {
			const message = "there is such a zone of that month already: redraw it on its page";
			return { feature: null, property: "month", value: id, message };
		});
	return { zones, problems: [...problems, ...crossed, ...there] };
}
