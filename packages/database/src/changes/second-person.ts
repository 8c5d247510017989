import { createHash } from "node:crypto";
import { DomainError } from "@harmattan/domain/errors";
import canonicalize from "canonicalize";
import { asc, eq, gt } from "drizzle-orm";
import type { Database } from "../client.ts";
import { readSettings } from "../queries/settings.ts";
import { secondPersons } from "../schema/second-persons.ts";
import { type Actor, recordAudit } from "./audited.ts";

const DAY_MS = 86_400_000;
/** How long a first person's wish waits for a second, days. */
const WAIT_DAYS = 7;

/**
 * Returns where two persons want the same done within a week, or where the installation does not ask for two. Else it notes what this one
 * wants, and throws a DomainError that says so.
 *
 * @param wish `what` names it in words, the same for all who want it; `content` is all that it would set
 */
export async function needSecondPerson(
	db: Database,
	actor: Actor,
	wish: { what: string; content: object },
	now: Date,
): Promise<void> {
	// The machine itself has no second.
	if (actor === null || !(await readSettings(db)).fourEyes) return;
	const { what } = wish;
	const content = createHash("sha256")
		.update(canonicalize(wish.content) ?? "")
		.digest("hex");
	const isSeconded = await db.transaction(async (tx) => {
		const [first] = await tx.select().from(secondPersons).where(eq(secondPersons.what, what)).for("update");
		const isOpen = first !== undefined && now.getTime() - first.requestedAt.getTime() < WAIT_DAYS * DAY_MS;
		const entry = { entity: "second person", entityId: what, before: null };
		if (isOpen && first.actorId !== actor.id && first.content === content) {
			await tx.delete(secondPersons).where(eq(secondPersons.what, what));
			await recordAudit(tx, actor, now, { ...entry, action: "second", after: { first: first.actorName } });
			return true;
		}
		const row = { content, actorId: actor.id, actorName: actor.name, requestedAt: now };
		await tx
			.insert(secondPersons)
			.values({ what, ...row })
			.onConflictDoUpdate({ target: secondPersons.what, set: row });
		await recordAudit(tx, actor, now, { ...entry, action: "request", after: { content } });
		return false;
	});
	if (!isSeconded)
		throw new DomainError("conflict", "it is noted, and waits for a second person", {
			remedy: `Somebody else has to do the same within ${WAIT_DAYS} days.`,
		});
}

/** What waits for a second person, oldest first. */
export async function listSecondPersons(db: Database, now: Date) {
	const rows = await db
		.select({ what: secondPersons.what, by: secondPersons.actorName, at: secondPersons.requestedAt })
		.from(secondPersons)
		.where(gt(secondPersons.requestedAt, new Date(now.getTime() - WAIT_DAYS * DAY_MS)))
		.orderBy(asc(secondPersons.requestedAt));
	return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
