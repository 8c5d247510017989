import { alertsInput, readAlerts } from "@harmattan/analysis/alerts/alerts";
import type { Alert } from "@harmattan/database/queries/alerts";
import { alertAddress } from "@harmattan/domain/alerts/address";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import { alertLines, alertSentence, openTranslate } from "@harmattan/messages/alert-words";
import { z } from "zod";
import { alertsAnswer } from "./answers/alerts.ts";
import { ATOM, atomResponse } from "./atom.ts";
import { endpoint, fileEndpoint } from "./endpoint.ts";

const t = openTranslate(DEFAULT_LANGUAGE);

const parameters = alertsInput
	.partial({ rule: true, region: true, dataset: true })
	.extend({ limit: z.coerce.number().int().min(1).max(500).default(100) });
const inputOf = ({ rule, region, dataset, limit }: z.output<typeof parameters>) => ({
	rule: rule ?? null,
	region: region ?? null,
	dataset: dataset ?? null,
	limit,
});

/** Alerts that are out, as a list and as a feed that a reader's program follows. */
export const ALERT_ENDPOINTS = [
	endpoint({
		path: "/alerts",
		summary: "Alerts that rules have raised and that are out, the newest first",
		parameters,
		answer: alertsAnswer,
		run: async (ctx, requested) => (await readAlerts(ctx, inputOf(requested))).alerts.map(answerOf),
	}),
	fileEndpoint({
		path: "/alerts.atom",
		summary: "Alerts as an Atom feed",
		type: ATOM,
		parameters,
		run: async (ctx, requested, request) => {
			const { alerts } = await readAlerts(ctx, inputOf(requested));
			return atomResponse(ctx, request, {
				title: "Harmattan: alerts",
				page: "/alerts",
				credits: alerts.flatMap(({ dataset }) => dataset ?? []),
				entries: alerts.map((alert) => ({
					id: `/alerts#alert-${alert.id}`,
					link: alertAddress(alert),
					title: alertSentence(t, alert.facts, alert.level),
					description: alertLines(t, alert).join(" "),
					date: new Date(alert.releasedAt ?? alert.raisedAt),
				})),
			});
		},
	}),
];

/** An alert in the names of the public API. */
function answerOf(alert: Alert) {
	const { facts } = alert;
	return {
		id: alert.id,
		rule: alert.ruleId,
		ruleVersion: alert.ruleVersion,
		level: alert.level,
		text: alertSentence(t, facts, alert.level),
		link: alertAddress(alert),
		subject: alert.subject,
		period: alert.period,
		regions: alert.regions,
		counted: "from" in facts ? facts : null,
		dataset: alert.dataset,
		dataRevision: alert.dataRevision,
		raisedAt: alert.raisedAt,
		releasedAt: alert.releasedAt ?? alert.raisedAt,
		note: alert.note,
	};
}
