import {
	addWebhook,
	decideAlerts,
	endSubscription,
	removeWebhook,
	saveRule,
	setEmailSubscription,
} from "@harmattan/database/changes/alerts";
import {
	type Alert,
	listAlerts,
	listMessages,
	listRules,
	listSubscriptions,
	type Message,
	ruleVersions,
	type Subscription,
} from "@harmattan/database/queries/alerts";
import type { Dataset } from "@harmattan/database/queries/datasets";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { readSettings } from "@harmattan/database/queries/settings";
import { listTowns } from "@harmattan/database/queries/towns";
import type { Occasion } from "@harmattan/domain/alerts/alert";
import { type AlertRule, ruleBody, SHIPPED_RULES } from "@harmattan/domain/alerts/rule";
import { FREQUENCIES, type Watch, watches } from "@harmattan/domain/alerts/subscription";
import { datesOf } from "@harmattan/domain/coverage/coverage";
import { DomainError } from "@harmattan/domain/errors";
import type { Language } from "@harmattan/domain/language/language";
import { type Member, mayActAs } from "@harmattan/domain/people/roles";
import { shortId } from "@harmattan/domain/short-id";
import { dayOf } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import { chosenDataset } from "../chosen-dataset.ts";
import type { Reader, TimedReader } from "../reader.ts";
import { resolveView } from "../view.ts";
import { isCounted, tryRule } from "./occasions.ts";

const SHOWN = 100;
const MESSAGES_SHOWN = 20;
/** How far back a rule is tried out, days. */
const TRIED_DAYS = 731;

export const alertsInput = z.object({
	rule: shortId.nullable().default(null),
	region: shortId.nullable().default(null),
	dataset: shortId.nullable().default(null),
	limit: z.number().int().min(1).max(500).default(SHOWN),
});

/** Alerts that are out, the newest first, and those that wait for analysts alone; with the rules in force and whether new alerts wait. */
export async function readAlerts(
	{ db, viewer }: Reader,
	input: z.infer<typeof alertsInput>,
): Promise<{ revision: number; rules: AlertRule[]; alerts: Alert[]; waits: boolean; waiting: Alert[] }> {
	const decides = viewer !== null && viewer.role !== "none" && mayActAs(viewer.role, "analyst");
	const [rules, { alertsWait: waits }, alerts, waiting, revision] = await Promise.all([
		listRules(db),
		readSettings(db),
		listAlerts(db, viewer, { ...input, states: ["released"] }),
		decides ? listAlerts(db, viewer, { states: ["waiting"], limit: SHOWN }) : [],
		newestRevision(db, viewer),
	]);
	return { revision: revision?.id ?? 0, rules, alerts, waits, waiting };
}

export const ruleInput = z.object({ id: shortId, dataset: shortId.nullable().default(null) });

/** A rule with its versions, and when it would have fired in the last two years of a dataset: on what stands now, by the function that raises alerts. */
export async function readRule(ctx: Reader, input: z.infer<typeof ruleInput>) {
	const rule = (await listRules(ctx.db)).find(({ id }) => id === input.id);
	if (rule === undefined)
		throw new DomainError("not_found", `there is no rule ${input.id}`, {
			parameter: "rule",
			remedy: "See /alerts for the list.",
		});
	const dataset = await chosenDataset(ctx, input.dataset);
	return { rule, versions: await ruleVersions(ctx.db, rule.id), ...(await tryOn(ctx, dataset, rule)) };
}

/** When a rule would have fired, on what stands now. */
export interface TriedRule {
	dataset: Pick<Dataset, "id" | "name" | "synthetic">;
	/** Null for a rule that follows what the product keeps and not the days, and where nothing is covered. */
	tried: {
		/** First and last day of what was looked at, ISO. */
		span: { from: string; to: string };
		fired: Occasion[];
		/** Regions on some of whose days the rule can be judged, and all that it looks at. */
		regions: { judged: number; of: number };
		/** Share of the days of all these regions on which it can be judged. */
		judgedShare: number;
	} | null;
}

async function tryOn({ db }: Reader, dataset: Dataset, rule: AlertRule): Promise<TriedRule> {
	const { id, name, synthetic } = dataset;
	const about = { dataset: { id, name, synthetic } };
	const ends = dataset.coverage.map(({ to }) => dayOf(to));
	if (!isCounted(rule) || ends.length === 0) return { ...about, tried: null };
	const to = Math.max(...ends);
	const span = { from: to - TRIED_DAYS + 1, to };
	const { fired, ...judged } = await tryRule(db, dataset, rule, span);
	return {
		...about,
		tried: {
			span: datesOf(span),
			fired: fired.toSorted((a, b) => b.period.localeCompare(a.period) || b.level - a.level),
			...judged,
		},
	};
}

const total = {
	measure: z.enum(["events", "deaths"]),
	class: z.enum(["V", "SJ", "CT", "SF"]),
	days: z.number().int().min(1).max(366),
	atLeast: z.number().int().min(1).max(100_000),
};

/** A rule that an analyst makes: a total of a region, or around a town of our gazetteer. */
export const madeRule = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("threshold"), region: shortId, ...total }),
	z.object({
		kind: z.literal("near"),
		town: z.string().regex(/^\d{1,12}$/),
		km: z.number().positive().max(500),
		...total,
	}),
]);

export const tryInput = z.object({ rule: madeRule, dataset: shortId.nullable().default(null) });

/** When a rule that is not kept yet would have fired. */
export async function tryMadeRule(ctx: Reader, input: z.infer<typeof tryInput>): Promise<TriedRule> {
	const dataset = await chosenDataset(ctx, input.dataset);
	return tryOn(ctx, dataset, await newRule(ctx, input.rule, null));
}

/** Keeps a rule that an analyst makes. Returns its id. */
export async function addRule(
	ctx: TimedReader & { member: Member },
	made: z.infer<typeof madeRule>,
): Promise<{ id: string }> {
	const { id, body } = await newRule(ctx, made, ctx.member.name);
	if ((await listRules(ctx.db)).some((rule) => rule.id === id))
		throw new DomainError("conflict", "there is such a rule already", {
			parameter: "rule",
			remedy: `Watch it: ${id}.`,
		});
	// One of these words that has ended goes on with its next version.
	const [newest] = await ruleVersions(ctx.db, id);
	await saveRule(
		ctx.db,
		ctx.member,
		{ id, from: newest?.version ?? 0, body, ended: false },
		{ now: ctx.now, before: null },
	);
	return { id };
}

async function newRule(ctx: Reader, made: z.infer<typeof madeRule>, author: string | null): Promise<AlertRule> {
	const { days, atLeast, measure } = made;
	const suffix = `${atLeast}-${measure}-${days}d-${made.class.toLowerCase()}`;
	if (made.kind === "threshold") {
		const { region } = await resolveView(ctx, { dataset: null, region: made.region });
		return {
			id: `${region.id.toLowerCase()}-${suffix}`.slice(0, 64),
			version: 1,
			body: { ...made, region: region.id },
			author,
		};
	}
	const { town: townId, km, ...sums } = made;
	const town = listTowns().find(({ id }) => id === townId);
	if (town === undefined)
		throw new DomainError("not_found", `there is no town ${townId} in our gazetteer`, {
			parameter: "town",
			remedy: "Choose one of the list.",
		});
	const { name, country, longitude, latitude } = town;
	const body = { ...sums, place: { name, country, longitude, latitude, km } };
	return { id: `near-${townId}-${km}km-${suffix}`.slice(0, 64), version: 1, body, author };
}

export const changeInput = z.object({
	id: shortId,
	/** The version that the change was made from. */
	version: z.number().int().min(1),
	/** Null ends the rule. */
	body: ruleBody.nullable(),
});

/** Changes or ends a rule: one that ships by an admin alone, any other by analysts. Throws where the kind would be another, or somebody was faster. */
export async function changeRule(
	ctx: TimedReader & { member: Member },
	{ id, version, body }: z.infer<typeof changeInput>,
): Promise<void> {
	const rule = (await listRules(ctx.db)).find((one) => one.id === id);
	if (rule === undefined) throw new DomainError("not_found", `there is no rule ${id}`, { parameter: "id" });
	const ships = SHIPPED_RULES.some((one) => one.id === id);
	if (ships && !mayActAs(ctx.member.role, "admin"))
		throw new DomainError("forbidden", "a rule that ships is changed by admins", {
			parameter: "id",
			remedy: "Make a rule of your own, or ask an admin.",
		});
	if (body !== null && body.kind !== rule.body.kind)
		throw new DomainError("invalid", `${id} is a rule of the kind ${rule.body.kind}`, { parameter: "body" });
	await saveRule(
		ctx.db,
		ctx.member,
		{ id, from: version, body: body ?? rule.body, ended: body === null },
		{ now: ctx.now, before: rule },
	);
}

export const decideInput = z.object({
	ids: z.array(z.number().int()).min(1).max(100),
	release: z.boolean(),
	/** Goes out with the alerts; why, where they are withheld. */
	note: z.string().trim().max(1000).nullable(),
});

/** Lets alerts go out, or holds them back. */
export const decide = (ctx: TimedReader & { member: Member }, input: z.infer<typeof decideInput>): Promise<void> =>
	decideAlerts(ctx.db, ctx.member, { ...input, note: input.note || null }, ctx.now);

export const subscriptionInput = z.object({ frequency: z.enum(FREQUENCIES), watches });

/** What somebody watches, with what they were sent: never the link that ends it. */
export interface OwnSubscription {
	frequency: Subscription["frequency"];
	watches: Watch[];
	messages: Message[];
}

/** The email subscription of a member; null where they have none. */
export async function readSubscription(ctx: Reader & { member: Member }): Promise<OwnSubscription | null> {
	const [own] = await listSubscriptions(ctx.db, { channel: "email", userId: ctx.member.id });
	if (own === undefined || !own.active) return null;
	const messages = await listMessages(ctx.db, [own.id], MESSAGES_SHOWN);
	return { frequency: own.frequency, watches: own.watches, messages };
}

/** Sets what a member watches; the emails are in the language of the page that it is set on. */
export const subscribe = (
	ctx: TimedReader & { member: Member; language: Language },
	input: z.infer<typeof subscriptionInput>,
) => setEmailSubscription(ctx.db, ctx.member, { ...input, language: ctx.language }, ctx.now);

export const unsubscribe = async (ctx: TimedReader, token: string): Promise<void> => {
	if (!(await endSubscription(ctx.db, token)))
		throw new DomainError("not_found", "this link is of no subscription", {
			parameter: "token",
			remedy: "Sign in, and end it on the page of alerts.",
		});
};

export const webhookInput = z.object({
	name: z.string().trim().min(1, "must be given").max(100),
	url: z.url({ protocol: /^https?$/ }).max(500),
	/** Signs what is posted. */
	secret: z.string().min(16, "must have at least 16 characters").max(200),
	frequency: z.enum(FREQUENCIES),
	watches: watches.min(1),
});

/** Every webhook with what it was sent, without its secret: for admins. */
export async function readWebhooks({ db }: Reader) {
	const found = await listSubscriptions(db, { channel: "webhook" });
	return Promise.all(
		found.map(async ({ id, name, url, frequency, watches: watched }) => ({
			id,
			name: name ?? "",
			url: url ?? "",
			frequency,
			watches: watched,
			messages: await listMessages(db, [id], MESSAGES_SHOWN),
		})),
	);
}

export const makeWebhook = (ctx: TimedReader & { member: Member }, input: z.infer<typeof webhookInput>) =>
	addWebhook(ctx.db, ctx.member, input, ctx.now);

export const dropWebhook = (ctx: TimedReader & { member: Member }, id: number) =>
	removeWebhook(ctx.db, ctx.member, id, ctx.now);
