import { addReferenceRows, removeReference, saveReference } from "@harmattan/database/changes/reference";
import { listActors } from "@harmattan/database/queries/actors";
import { referenceVersions } from "@harmattan/database/queries/reference-history";
import { listZoneScales } from "@harmattan/database/queries/zones";
import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import { type DocumentDraft, documentDraft } from "@harmattan/domain/reference/drafts";
import { type ZoneDraft, zoneDraft } from "@harmattan/domain/zones/zone";
import { readZoneFile, zoneDefaults } from "@harmattan/domain/zones/zone-file";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";

const MOST_AT_ONCE = 200;

export const zonesToAdd = z.object({
	zones: z.array(zoneDraft).min(1).max(MOST_AT_ONCE),
	/** A source that is not among the documents yet, and that the zones cite. */
	document: documentDraft.nullable().default(null),
});
export const zoneToSave = z.object({ zone: zoneDraft, version: z.number().int().positive() });
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
export const saveZone = (ctx: Keeper, { zone, version }: z.infer<typeof zoneToSave>): Promise<number> =>
	saveReference(ctx.db, ctx.member, { entity: "zone", id: zone.id, version }, { entity: "zone", row: zone }, ctx.now);

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
	const [actors, scales] = await Promise.all([listActors(ctx.db), listZoneScales(ctx.db)]);
	return readZoneFile(text, defaults, { actors: new Set(actors.map(({ id }) => id)), scales });
}
