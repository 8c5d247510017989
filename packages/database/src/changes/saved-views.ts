import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import type { SavedView } from "@harmattan/domain/views/saved-view";
import { eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { savedViews } from "../schema/saved-views.ts";
import { type Change, recordAudit } from "./audited.ts";

/** Keeps a view under its name. Throws a DomainError where somebody else has a view of that name. */
export async function saveView(db: Database, member: Member, { name, query }: SavedView, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const before = await ownView(tx, member, name, false);
		const values = { name, query, authorId: member.id, authorName: member.name, savedAt: now };
		await tx.insert(savedViews).values(values).onConflictDoUpdate({ target: savedViews.name, set: values });
		await recordAudit(tx, member, now, {
			action: before ? "change" : "create",
			entity: "view",
			entityId: name,
			before: before && { query: before.query },
			after: { query },
		});
	});
}

/** Lets everybody read a view, or members alone again. Throws a DomainError as {@link removeView} does. */
export async function publishView(
	db: Database,
	member: Member,
	{ name, published }: { name: string; published: boolean },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const before = await ownView(tx, member, name, member.role === "admin");
		if (!before) throw noView(name);
		await tx.update(savedViews).set({ published }).where(eq(savedViews.name, name));
		await recordAudit(tx, member, now, {
			action: published ? "publish" : "withdraw",
			entity: "view",
			entityId: name,
			before: { published: before.published },
			after: { published },
		});
	});
}

const noView = (name: string) => new DomainError("not_found", `there is no view ${name}`, { parameter: "name" });

/** Removes a view. Throws a DomainError where there is none of that name, or where it is somebody else's and the member no admin. */
export async function removeView(db: Database, member: Member, name: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const before = await ownView(tx, member, name, member.role === "admin");
		if (!before) throw noView(name);
		await tx.delete(savedViews).where(eq(savedViews.name, name));
		await recordAudit(tx, member, now, {
			action: "remove",
			entity: "view",
			entityId: name,
			before: { query: before.query },
			after: null,
		});
	});
}

async function ownView(tx: Change, member: Member, name: string, anybodys: boolean) {
	const [found] = await tx.select().from(savedViews).where(eq(savedViews.name, name)).for("update");
	if (found && found.authorId !== member.id && !anybodys)
		throw new DomainError("conflict", `${found.authorName} has a view of the name ${name}`, {
			parameter: "name",
			remedy: "Choose another name.",
		});
	return found ?? null;
}
