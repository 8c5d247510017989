import { createHash } from "node:crypto";
import type { BriefContent } from "@harmattan/domain/brief/content";
import type { BriefFile } from "@harmattan/domain/brief/formats";
import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "../client.ts";
import { enqueue } from "../enqueue.ts";
import { countBriefsNamed } from "../queries/briefs.ts";
import { briefCorrections, briefFiles, briefs } from "../schema/briefs.ts";
import { recordAudit } from "./audited.ts";

/** Keeps a draft. Returns the id that it is called by: region, week and language, and a number from the second on. */
export async function addBrief(db: Database, member: Member, content: BriefContent, now: Date): Promise<string> {
	const start = `${content.region.id}-${content.week}-${content.locale}`.toLowerCase();
	return db.transaction(async (tx) => {
		const before = await countBriefsNamed(tx, start);
		const id = before === 0 ? start : `${start}-${before + 1}`;
		await tx.insert(briefs).values({
			id,
			datasetId: content.dataset.id,
			region: content.region.id,
			week: content.week,
			locale: content.locale,
			dataRevision: content.dataRevision,
			content,
			state: "draft",
			madeAt: now,
			madeBy: member.name,
		});
		await recordAudit(tx, member, now, {
			action: "add",
			entity: "brief",
			entityId: id,
			before: null,
			after: { title: content.title },
		});
		return id;
	});
}

const gone = (id: string) =>
	new DomainError("conflict", `${id} is published, or was removed`, {
		parameter: "id",
		remedy: "Load the page again. A published brief stays as it is: add a correction.",
	});

/** Changes the takeaways of a brief that is not published; it is a draft again. Throws where it is. */
export async function editBrief(
	db: Database,
	member: Member,
	{ id, content, before }: { id: string; content: BriefContent; before: readonly string[] },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const edited = await tx
			.update(briefs)
			.set({ content, state: "draft", reviewedAt: null, reviewedBy: null })
			.where(and(eq(briefs.id, id), inArray(briefs.state, ["draft", "reviewed"])))
			.returning({ id: briefs.id });
		if (edited.length === 0) throw gone(id);
		await recordAudit(tx, member, now, {
			action: "edit",
			entity: "brief",
			entityId: id,
			before: { takeaways: before },
			after: { takeaways: content.takeaways },
		});
	});
}

/** Marks a draft as reviewed. */
export async function reviewBrief(db: Database, member: Member, id: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const reviewed = await tx
			.update(briefs)
			.set({ state: "reviewed", reviewedAt: now, reviewedBy: member.name })
			.where(and(eq(briefs.id, id), eq(briefs.state, "draft")))
			.returning({ id: briefs.id });
		if (reviewed.length === 0) throw gone(id);
		await recordAudit(tx, member, now, {
			action: "review",
			entity: "brief",
			entityId: id,
			before: { state: "draft" },
			after: { state: "reviewed" },
		});
	});
}

/** Sends a reviewed brief on its way: the worker makes its files and publishes it. Throws where nobody has reviewed it. */
export async function requestPublication(db: Database, member: Member, id: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const requested = await tx
			.update(briefs)
			.set({ state: "publishing", publishedBy: member.name })
			.where(and(eq(briefs.id, id), eq(briefs.state, "reviewed")))
			.returning({ id: briefs.id });
		if (requested.length === 0)
			throw new DomainError("conflict", `${id} is not reviewed`, { parameter: "id", remedy: "Review it first." });
		await enqueue(tx, "publish-brief", { briefId: id });
		await recordAudit(tx, member, now, {
			action: "publish",
			entity: "brief",
			entityId: id,
			before: { state: "reviewed" },
			after: { state: "published" },
		});
	});
}

/** Publishes a brief with its files: from then on a trigger keeps all of it. Returns false for one that is not on its way. */
export async function publishBrief(
	db: Database,
	{ id, files }: { id: string; files: readonly BriefFile[] },
	now: Date,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const published = await tx
			.update(briefs)
			.set({ state: "published", publishedAt: now })
			.where(and(eq(briefs.id, id), eq(briefs.state, "publishing")))
			.returning({ id: briefs.id });
		if (published.length === 0) return false;
		await tx.insert(briefFiles).values(
			files.map(({ format, content }) => ({
				briefId: id,
				format,
				content,
				sha256: createHash("sha256").update(content).digest("hex"),
			})),
		);
		return true;
	});
}

/** Removes a brief that is not published. */
export async function removeBrief(db: Database, member: Member, id: string, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const removed = await tx
			.delete(briefs)
			.where(and(eq(briefs.id, id), inArray(briefs.state, ["draft", "reviewed"])))
			.returning({ id: briefs.id });
		if (removed.length === 0) throw gone(id);
		await recordAudit(tx, member, now, {
			action: "remove",
			entity: "brief",
			entityId: id,
			before: { state: "draft" },
			after: null,
		});
	});
}

/** Lists a correction beside a published brief. */
export async function addCorrection(
	db: Database,
	member: Member,
	{ id, text }: { id: string; text: string },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.insert(briefCorrections).values({ briefId: id, text, author: member.name, madeAt: now });
		await recordAudit(tx, member, now, {
			action: "correct",
			entity: "brief",
			entityId: id,
			before: null,
			after: { text },
		});
	});
}
