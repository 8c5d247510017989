import type { AlertFacts } from "@harmattan/domain/alerts/alert";
import { ALERT_STATES } from "@harmattan/domain/alerts/alert";
import type { RuleBody } from "@harmattan/domain/alerts/rule";
import { FREQUENCIES, MESSAGE_STATES, type Watch } from "@harmattan/domain/alerts/subscription";
import { DEFAULT_LANGUAGE, LANGUAGES } from "@harmattan/domain/language/language";
import { sql } from "drizzle-orm";
import {
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique,
	uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./people.ts";

const instant = () => timestamp({ withTimezone: true });

/** Versions of rules that somebody made or changed; those that ship stand in the domain. Rows are only added. */
export const alertRules = pgTable(
	"alert_rules",
	{
		id: text().notNull(),
		version: integer().notNull(),
		body: jsonb().$type<RuleBody>().notNull(),
		/** True: from this version on the rule is none any more. */
		ended: boolean().notNull(),
		author: text().notNull(),
		madeAt: instant().notNull(),
	},
	(table) => [primaryKey({ columns: [table.id, table.version] })],
);

/** What rules have raised: once of a rule, dataset, subject and period. */
export const alerts = pgTable(
	"alerts",
	{
		id: integer().primaryKey().generatedAlwaysAsIdentity(),
		ruleId: text().notNull(),
		ruleVersion: integer().notNull(),
		/** Null for what rests on no dataset. */
		datasetId: text(),
		subject: text().notNull(),
		/** When in the world, or which change: an ISO date, a month, or a version. */
		period: text().notNull(),
		/** Regions that it concerns. */
		regions: text().array().notNull(),
		level: integer().$type<1 | 2>().notNull(),
		facts: jsonb().$type<AlertFacts>().notNull(),
		dataRevision: integer().notNull(),
		raisedAt: instant().notNull(),
		state: text({ enum: ALERT_STATES }).notNull(),
		/** When it went out to those who watch; null while it waits or is withheld. */
		releasedAt: instant(),
		decidedBy: text(),
		/** What the analyst who released or withheld it wrote: goes out with it. */
		note: text(),
	},
	(table) => [
		unique("alerts_once").on(table.ruleId, table.datasetId, table.subject, table.period).nullsNotDistinct(),
		index("alerts_raised").on(table.raisedAt),
	],
);

/** Who is written to: a member by email, or a webhook that an admin set. */
export const alertSubscriptions = pgTable(
	"alert_subscriptions",
	{
		id: integer().primaryKey().generatedAlwaysAsIdentity(),
		channel: text({ enum: ["email", "webhook"] }).notNull(),
		/** Whose email; null for a webhook. */
		userId: text().references(() => users.id, { onDelete: "cascade" }),
		/** Name and address of a webhook; null for an email, which goes to the account's address. */
		name: text(),
		url: text(),
		/** Signs what is posted to a webhook. */
		secret: text(),
		frequency: text({ enum: FREQUENCIES }).notNull(),
		watches: jsonb().$type<Watch[]>().notNull(),
		active: boolean().notNull(),
		/** In the links of its emails, by which anybody who has one ends it. */
		endToken: text().notNull(),
		/** Of its emails: of the page on which somebody last said what they watch. */
		language: text({ enum: LANGUAGES }).notNull().default(DEFAULT_LANGUAGE),
		/** Alerts from then on are sent. */
		since: instant().notNull(),
	},
	(table) => [
		uniqueIndex("alert_subscriptions_email").on(table.userId).where(sql`channel = 'email'`),
		uniqueIndex("alert_subscriptions_end").on(table.endToken),
	],
);

/** What was sent to whom: an alert stands in one message of a subscription at the most. */
export const alertMessages = pgTable(
	"alert_messages",
	{
		id: integer().primaryKey().generatedAlwaysAsIdentity(),
		subscriptionId: integer()
			.notNull()
			.references(() => alertSubscriptions.id, { onDelete: "cascade" }),
		alertIds: integer().array().notNull(),
		state: text({ enum: MESSAGE_STATES }).notNull(),
		tries: integer().notNull().default(0),
		madeAt: instant().notNull(),
		sentAt: instant(),
		/** Why the last try failed; null where none did. */
		error: text(),
	},
	(table) => [index("alert_messages_subscription").on(table.subscriptionId)],
);
