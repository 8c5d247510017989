import { addReferenceRows, removeReference, saveReference } from "@harmattan/database/changes/reference";
import { referenceVersions } from "@harmattan/database/queries/reference-history";
import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import { zoneDraft } from "@harmattan/domain/zones/zone";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";

const MOST_AT_ONCE = 200;

export const zonesToAdd = z.object({ zones: z.array(zoneDraft).min(1).max(MOST_AT_ONCE) });
export const zoneToSave = z.object({ zone: zoneDraft, version: z.number().int().positive() });
export const zoneToRemove = z.object({ id: z.string().min(1).max(80), version: z.number().int().positive() });

type Keeper = TimedReader & { member: Member };

/** Stores zones that were drawn or imported, as one change: all of them, or none where one does not fit. */
export async function addZones(ctx: Keeper, { zones }: z.infer<typeof zonesToAdd>): Promise<{ ids: string[] }> {
	await addReferenceRows(
		ctx.db,
		ctx.member,
		zones.map((row) => ({ entity: "zone", row })),
		ctx.now,
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
