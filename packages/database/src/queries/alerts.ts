import type { AlertFacts, AlertState } from "@harmattan/domain/alerts/alert";
import type { AlertRule } from "@harmattan/domain/alerts/rule";
import { standingRules } from "@harmattan/domain/alerts/rule";
import type { Frequency, MessageState, Watch } from "@harmattan/domain/alerts/subscription";
import type { Language } from "@harmattan/domain/language/language";
import { type Viewer, visiblePolicies } from "@harmattan/domain/licence/policy";
import { and, arrayContains, asc, desc, eq, getTableColumns, inArray, isNull, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { alertMessages, alertRules, alertSubscriptions, alerts } from "../schema/alerts.ts";
import { datasets } from "../schema/datasets.ts";
import { users } from "../schema/people.ts";
import { seenBy } from "./seen-by.ts";

/** An alert as it was raised, with the dataset that it rests on. */
export interface Alert {
	id: number;
	ruleId: string;
	ruleVersion: number;
	subject: string;
	period: string;
	regions: string[];
	level: 1 | 2;
	facts: AlertFacts;
	dataRevision: number;
	/** ISO instants. */
	raisedAt: string;
	releasedAt: string | null;
	state: AlertState;
	decidedBy: string | null;
	note: string | null;
	/** Null for what rests on no dataset. */
	dataset: { id: string; name: string; synthetic: boolean; attribution: string; licence: string } | null;
}

/** Every rule as it stands. */
export async function listRules(db: Database): Promise<AlertRule[]> {
	const rows = await db.select().from(alertRules).orderBy(asc(alertRules.id), asc(alertRules.version));
	return standingRules(rows);
}

/** The versions of a rule that are kept, newest first; those that ship are not among them. */
export async function ruleVersions(
	db: Database,
	id: string,
): Promise<{ version: number; author: string; madeAt: string }[]> {
	const rows = await db.select().from(alertRules).where(eq(alertRules.id, id)).orderBy(desc(alertRules.version));
	return rows.map(({ version, author, madeAt }) => ({ version, author, madeAt: madeAt.toISOString() }));
}

interface AlertFilter {
	states: readonly AlertState[];
	rule?: string | null;
	region?: string | null;
	/** Of a dataset, and what rests on none: a force that changed concerns the readers of each. */
	dataset?: string | null;
	ids?: readonly number[];
	limit: number;
}

/** Alerts that somebody may see, the newest first: those of data that they may see, and those that rest on none. */
export async function listAlerts(db: Database, viewer: Viewer, filter: AlertFilter): Promise<Alert[]> {
	const rows = await db
		.select({ ...getTableColumns(alerts), dataset: datasetColumns })
		.from(alerts)
		.leftJoin(datasets, eq(datasets.id, alerts.datasetId))
		.where(
			and(
				mayBeSeen(viewer),
				inArray(alerts.state, [...filter.states]),
				filter.rule ? eq(alerts.ruleId, filter.rule) : undefined,
				filter.region ? arrayContains(alerts.regions, [filter.region]) : undefined,
				filter.dataset ? or(eq(alerts.datasetId, filter.dataset), isNull(alerts.datasetId)) : undefined,
				filter.ids ? inArray(alerts.id, [...filter.ids]) : undefined,
			),
		)
		.orderBy(
			desc(sql`coalesce(${alerts.releasedAt}, ${alerts.raisedAt})`),
			desc(alerts.level),
			desc(alerts.period),
			asc(alerts.id),
		)
		.limit(filter.limit);
	return rows.map(({ datasetId: _dataset, raisedAt, releasedAt, dataset, ...row }) => ({
		...row,
		dataset: dataset?.id ? dataset : null,
		raisedAt: raisedAt.toISOString(),
		releasedAt: releasedAt?.toISOString() ?? null,
	}));
}

const datasetColumns = {
	id: datasets.id,
	name: datasets.name,
	synthetic: datasets.synthetic,
	attribution: datasets.attribution,
	licence: datasets.licence,
};

/** An installation that is closed to the public shows a visitor nothing, and so no alert either. */
const mayBeSeen = (viewer: Viewer) =>
	visiblePolicies(viewer).length === 0 ? sql`false` : or(isNull(alerts.datasetId), seenBy(viewer));

/** What rules have raised on a dataset (null: on none) so far, whatever became of it. */
export async function raisedBefore(
	db: Database,
	datasetId: string | null,
): Promise<{ ruleId: string; subject: string; period: string; level: number }[]> {
	return db
		.select({ ruleId: alerts.ruleId, subject: alerts.subject, period: alerts.period, level: alerts.level })
		.from(alerts)
		.where(datasetId === null ? isNull(alerts.datasetId) : eq(alerts.datasetId, datasetId));
}

/** Whom alerts are sent to. The secret and the token that ends it leave only to where they are used. */
export interface Subscription {
	id: number;
	channel: "email" | "webhook";
	/** Null for a webhook. */
	member: { id: string; name: string; email: string; role: "reader" | "analyst" | "admin"; disabled: boolean } | null;
	name: string | null;
	url: string | null;
	secret: string | null;
	frequency: Frequency;
	watches: Watch[];
	active: boolean;
	language: Language;
	endToken: string;
	since: Date;
}

/** Subscriptions: all of a channel, of a frequency, somebody's, or one. */
export async function listSubscriptions(
	db: Database,
	of: { channel?: "email" | "webhook"; frequency?: Frequency; userId?: string; id?: number },
): Promise<Subscription[]> {
	const rows = await db
		.select({ subscription: alertSubscriptions, member: users })
		.from(alertSubscriptions)
		.leftJoin(users, eq(users.id, alertSubscriptions.userId))
		.where(
			and(
				of.channel ? eq(alertSubscriptions.channel, of.channel) : undefined,
				of.frequency ? eq(alertSubscriptions.frequency, of.frequency) : undefined,
				of.userId ? eq(alertSubscriptions.userId, of.userId) : undefined,
				of.id ? eq(alertSubscriptions.id, of.id) : undefined,
			),
		)
		.orderBy(asc(alertSubscriptions.id));
	return rows.map(({ subscription: { userId: _user, ...subscription }, member }) => ({
		...subscription,
		member:
			member === null
				? null
				: {
						id: member.id,
						name: member.name,
						email: member.email,
						role: member.role,
						disabled: member.disabledAt !== null,
					},
	}));
}

/** A message of a subscription. */
export interface Message {
	id: number;
	subscriptionId: number;
	alertIds: number[];
	state: MessageState;
	tries: number;
	madeAt: string;
	sentAt: string | null;
	error: string | null;
}

/** What some subscriptions were sent, the newest first. */
export async function listMessages(
	db: Database,
	subscriptionIds: readonly number[],
	limit: number,
): Promise<Message[]> {
	if (subscriptionIds.length === 0) return [];
	const rows = await db
		.select()
		.from(alertMessages)
		.where(inArray(alertMessages.subscriptionId, [...subscriptionIds]))
		.orderBy(desc(alertMessages.id))
		.limit(limit);
	return rows.map(({ madeAt, sentAt, ...row }) => ({
		...row,
		madeAt: madeAt.toISOString(),
		sentAt: sentAt?.toISOString() ?? null,
	}));
}
