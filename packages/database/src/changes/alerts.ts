import { randomBytes } from "node:crypto";
import type { Occasion } from "@harmattan/domain/alerts/alert";
import type { AlertRule, RuleBody } from "@harmattan/domain/alerts/rule";
import type { Frequency, MessageState, Watch } from "@harmattan/domain/alerts/subscription";
import { DomainError } from "@harmattan/domain/errors";
import type { Language } from "@harmattan/domain/language/language";
import type { Member } from "@harmattan/domain/people/roles";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { enqueue } from "../enqueue.ts";
import { alertMessages, alertRules, alertSubscriptions, alerts } from "../schema/alerts.ts";
import { recordAudit } from "./audited.ts";

/** Keeps what rules have raised; what was raised before of the same subject and period is passed over. Returns how many are new. */
export async function addAlerts(
	db: Database,
	occasions: readonly Occasion[],
	about: { dataRevision: number; now: Date; wait: boolean },
): Promise<number> {
	if (occasions.length === 0) return 0;
	const rows = await db
		.insert(alerts)
		.values(
			occasions.map((occasion) => ({
				...occasion,
				dataRevision: about.dataRevision,
				raisedAt: about.now,
				state: about.wait ? ("waiting" as const) : ("released" as const),
				releasedAt: about.wait ? null : about.now,
			})),
		)
		.onConflictDoNothing()
		.returning({ id: alerts.id });
	return rows.length;
}

/** Lets alerts that wait go out, or holds them back, with an analyst's note. Throws where one of them was decided of before. */
export async function decideAlerts(
	db: Database,
	member: Member,
	{ ids, release, note }: { ids: readonly number[]; release: boolean; note: string | null },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const state = release ? ("released" as const) : ("withheld" as const);
		const decided = await tx
			.update(alerts)
			.set({ state, releasedAt: release ? now : null, decidedBy: member.name, note })
			.where(and(inArray(alerts.id, [...ids]), eq(alerts.state, "waiting")))
			.returning({ id: alerts.id });
		if (decided.length < ids.length)
			throw new DomainError("conflict", "an alert of these was decided of already", {
				parameter: "ids",
				remedy: "Load the page again: it shows what still waits.",
			});
		for (const { id } of decided)
			await recordAudit(tx, member, now, {
				action: release ? "release" : "withhold",
				entity: "alert",
				entityId: id,
				before: { state: "waiting" },
				after: { state, note },
			});
		if (release) await enqueue(tx, "send-alerts", { frequency: "now" });
	});
}

/** Adds a version of a rule, or ends it. Throws where somebody else has added one since the version that it was made from. */
export async function saveRule(
	db: Database,
	member: Member,
	{ id, from, body, ended }: { id: string; from: number; body: RuleBody; ended: boolean },
	{ now, before }: { now: Date; before: AlertRule | null },
): Promise<void> {
	await db.transaction(async (tx) => {
		const added = await tx
			.insert(alertRules)
			.values({ id, version: from + 1, body, ended, author: member.name, madeAt: now })
			.onConflictDoNothing()
			.returning({ id: alertRules.id });
		if (added.length === 0)
			throw new DomainError("conflict", `the rule ${id} was changed meanwhile`, {
				parameter: "id",
				remedy: "Load the page again and make the change anew.",
			});
		await recordAudit(tx, member, now, {
			action: ended ? "end" : before === null ? "add" : "change",
			entity: "alert rule",
			entityId: id,
			before: before?.body ?? null,
			after: ended ? null : body,
		});
	});
	if (!ended) await enqueue(db, "raise-alerts", {});
}

/** Letters of the token that ends a subscription: 192 bits. */
const TOKEN_BYTES = 24;
const newEndToken = () => randomBytes(TOKEN_BYTES).toString("base64url");

/** Sets what a member is written to by email, and how often; nothing to watch ends it. What was raised before is not sent. */
export async function setEmailSubscription(
	db: Database,
	member: Member,
	{ frequency, watches, language }: { frequency: Frequency; watches: Watch[]; language: Language },
	now: Date,
): Promise<void> {
	const values = { frequency, watches, language, active: watches.length > 0 };
	await db
		.insert(alertSubscriptions)
		.values({ channel: "email", userId: member.id, endToken: newEndToken(), since: now, ...values })
		.onConflictDoUpdate({
			target: alertSubscriptions.userId,
			targetWhere: sql`channel = 'email'`,
			set: {
				...values,
				since: sql`case when ${alertSubscriptions.active} then ${alertSubscriptions.since} else ${now.toISOString()}::timestamptz end`,
			},
		});
}

/** Ends the subscription that a link of an email is of. Returns false where there is none. */
export async function endSubscription(db: Database, endToken: string): Promise<boolean> {
	const ended = await db
		.update(alertSubscriptions)
		.set({ active: false, watches: [] })
		.where(eq(alertSubscriptions.endToken, endToken))
		.returning({ id: alertSubscriptions.id });
	return ended.length > 0;
}

/** Adds a webhook. Its secret is in the answer of this call and in what signs its messages, and nowhere else. */
export async function addWebhook(
	db: Database,
	member: Member,
	webhook: { name: string; url: string; secret: string; frequency: Frequency; watches: Watch[] },
	now: Date,
): Promise<void> {
	await db.transaction(async (tx) => {
		const [added] = await tx
			.insert(alertSubscriptions)
			.values({ channel: "webhook", endToken: newEndToken(), since: now, active: true, ...webhook })
			.returning({ id: alertSubscriptions.id });
		const { secret: _secret, ...after } = webhook;
		await recordAudit(tx, member, now, {
			action: "add",
			entity: "webhook",
			entityId: added?.id ?? 0,
			before: null,
			after,
		});
	});
}

/** Removes a webhook with the record of what it was sent. */
export async function removeWebhook(db: Database, member: Member, id: number, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const [removed] = await tx
			.delete(alertSubscriptions)
			.where(and(eq(alertSubscriptions.id, id), eq(alertSubscriptions.channel, "webhook")))
			.returning({ name: alertSubscriptions.name, url: alertSubscriptions.url });
		if (removed === undefined) throw new DomainError("not_found", `there is no webhook ${id}`, { parameter: "id" });
		await recordAudit(tx, member, now, {
			action: "remove",
			entity: "webhook",
			entityId: id,
			before: removed,
			after: null,
		});
	});
}

/**
 * Makes the messages of some alerts to a subscription, and the jobs that send them: both are there or neither. Alerts that stand in one of its messages are left out,
 * even where two processes make some at the same time. Returns how many were made.
 */
export async function addMessages(
	db: Database,
	subscriptionId: number,
	alertIds: readonly number[],
	{ most, now }: { most: number; now: Date },
): Promise<number> {
	return db.transaction(async (tx) => {
		await tx
			.select({ id: alertSubscriptions.id })
			.from(alertSubscriptions)
			.where(eq(alertSubscriptions.id, subscriptionId))
			.for("update");
		const made = await tx
			.select({ ids: alertMessages.alertIds })
			.from(alertMessages)
			.where(eq(alertMessages.subscriptionId, subscriptionId));
		const known = new Set(made.flatMap(({ ids }) => ids));
		const left = alertIds.filter((id) => !known.has(id));
		const parts = Array.from({ length: Math.ceil(left.length / most) }, (_, index) =>
			left.slice(index * most, (index + 1) * most),
		);
		if (parts.length === 0) return 0;
		const added = await tx
			.insert(alertMessages)
			.values(parts.map((ids) => ({ subscriptionId, alertIds: ids, state: "pending" as const, madeAt: now })))
			.returning({ id: alertMessages.id });
		for (const { id } of added) await enqueue(tx, "deliver-message", { messageId: id });
		return added.length;
	});
}

/** A message that is about to go out. */
export interface TakenMessage {
	id: number;
	subscriptionId: number;
	alertIds: number[];
	tries: number;
}

/**
 * Takes a message to send it: from then on it counts as possibly sent, so that a process that ends in the middle does not send it twice. Null where it is not to be sent:
 * it was, or a process ended while it went out; that one is marked as unknown.
 */
export async function takeMessage(db: Database, id: number): Promise<TakenMessage | null> {
	const { subscriptionId, alertIds, tries } = alertMessages;
	const [taken] = await db
		.update(alertMessages)
		.set({ state: "sending", tries: sql`${tries} + 1` })
		.where(and(eq(alertMessages.id, id), eq(alertMessages.state, "pending")))
		.returning({ id: alertMessages.id, subscriptionId, alertIds, tries });
	if (taken !== undefined) return taken;
	await db
		.update(alertMessages)
		.set({ state: "unknown", error: "the process ended while it went out; it may have arrived" })
		.where(and(eq(alertMessages.id, id), eq(alertMessages.state, "sending")));
	return null;
}

/** Keeps how the sending of a message ended. */
export async function settleMessage(
	db: Database,
	id: number,
	{ state, error, now }: { state: MessageState; error: string | null; now: Date },
): Promise<void> {
	await db
		.update(alertMessages)
		.set({ state, error, sentAt: state === "sent" ? now : null })
		.where(eq(alertMessages.id, id));
}
