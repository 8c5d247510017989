import { alertsInput, readAlerts } from "@harmattan/analysis/alerts/alerts";
import type { Alert } from "@harmattan/database/queries/alerts";
import { alertAddress } from "@harmattan/domain/alerts/address";
import { alertSentence, openTranslate } from "@harmattan/messages/alert-words";
import { Feed } from "feed";
import { z } from "zod";
import { alertsAnswer } from "./answers/alerts.ts";
import { endpoint, fileEndpoint } from "./endpoint.ts";
import { publicUrl } from "./public-url.ts";

const TYPE = "application/atom+xml";
const t = openTranslate();

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
		type: TYPE,
		parameters,
		run: async (ctx, requested, request) => {
			const { alerts } = await readAlerts(ctx, inputOf(requested));
			const page = publicUrl(ctx, request);
			const address = page.href;
			const feed = new Feed({
				id: address,
				title: "Harmattan: alerts",
				link: new URL("/alerts", page).href,
				feedLinks: { atom: address },
				copyright: [
					...new Set(alerts.flatMap(({ dataset }) => (dataset ? [`${dataset.attribution} (${dataset.licence})`] : []))),
				].join("; "),
				updated: new Date(alerts[0]?.releasedAt ?? ctx.now),
			});
			for (const alert of alerts) {
				const { id, dataset, facts, level, dataRevision, releasedAt, raisedAt, note, decidedBy } = alert;
				feed.addItem({
					id: new URL(`/alerts#alert-${id}`, page).href,
					link: new URL(alertAddress(alert), page).href,
					title: alertSentence(t, facts, level),
					description: [
						...(note ? [t("alerts.mail.note", { name: decidedBy ?? "", note })] : []),
						...(dataset?.synthetic ? [t("alerts.mail.synthetic")] : []),
						...(dataset
							? [
									t("alerts.mail.source", {
										attribution: dataset.attribution,
										licence: dataset.licence,
										revision: dataRevision,
									}),
								]
							: []),
					].join(" "),
					date: new Date(releasedAt ?? raisedAt),
				});
			}
			return new Response(feed.atom1(), {
				headers: { "content-type": `${TYPE}; charset=utf-8`, "cache-control": "no-cache" },
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
