import type { AlertFacts } from "@harmattan/domain/alerts/alert";
import { RECORD_DAYS, RECORD_REACH } from "@harmattan/domain/alerts/record";
import type { AlertRule } from "@harmattan/domain/alerts/rule";
import type { Language } from "@harmattan/domain/language/language";
import { dayOf } from "@harmattan/domain/time/calendar";
import { createTranslator } from "use-intl/core";
import { MESSAGES } from "./catalogue.ts";
import type messages from "./en.json";
import { TAGS } from "./tags.ts";

/** What turns keys of the catalogue into sentences. */
export type Translate = ReturnType<typeof createTranslator<typeof messages>>;

/** The catalogue of a language for what is written outside a page: emails, webhooks, feeds. */
export const openTranslate = (language: Language): Translate =>
	createTranslator({ locale: TAGS[language], messages: MESSAGES[language], timeZone: "UTC" });

/** What an alert says, in a sentence that stands alone: the same on pages, in emails, in webhooks and in feeds. */
export function alertSentence(t: Translate, facts: AlertFacts, level: 1 | 2): string {
	switch (facts.kind) {
		case "verdict_changed":
			return t("alerts.sentence.verdict_changed", {
				name: facts.name,
				text: facts.text,
				before: t(`claims.verdict.${facts.before}`),
				verdict: t(`claims.verdict.${facts.verdict}`),
			});
		case "brief_published":
			return t("alerts.sentence.brief_published", { name: facts.name, takeaway: facts.takeaway });
		case "force_changed":
			return t("alerts.sentence.force_changed", { name: facts.name, host: facts.host, change: facts.change });
		case "forecast_miss":
			return t("alerts.sentence.forecast_miss", {
				...facts,
				class: t(`class.${facts.class as "V"}`),
				month: new Date(`${facts.month}-01`),
				side: facts.came > facts.high90 ? "above" : "below",
			});
		default:
			return t(`alerts.sentence.${facts.kind}`, {
				name: facts.name,
				measure: facts.measure,
				class: t(`class.${facts.class as "V"}`),
				to: new Date(facts.to),
				value: facts.value,
				reference: facts.reference ?? 0,
				window: dayOf(facts.to) - dayOf(facts.from) + 1,
				reach: RECORD_REACH[level],
				km: facts.near?.km ?? 0,
			});
	}
}

/** What stands below an alert where it leaves the site: that its data are synthetic, the analyst's note, the source with its licence and data revision. */
export function alertLines(
	t: Translate,
	alert: {
		dataset: { synthetic: boolean; attribution: string; licence: string } | null;
		dataRevision: number;
		note: string | null;
		decidedBy: string | null;
	},
): string[] {
	const { dataset, dataRevision, note, decidedBy } = alert;
	return [
		...(dataset?.synthetic ? [t("alerts.mail.synthetic")] : []),
		...(note ? [t("alerts.mail.note", { name: decidedBy ?? "", note })] : []),
		...(dataset
			? [
					t("alerts.mail.source", {
						attribution: dataset.attribution,
						licence: dataset.licence,
						revision: dataRevision,
					}),
				]
			: []),
	];
}

/** The name of a rule: of those that ship, of its kind; of one that somebody made, what it says. */
export function ruleName(t: Translate, { body }: Pick<AlertRule, "body">, regionName: (id: string) => string): string {
	switch (body.kind) {
		case "threshold":
			return t("alerts.rule.threshold.name", { ...sumsOf(body), name: regionName(body.region) });
		case "near":
			return t("alerts.rule.near.name", { ...sumsOf(body), name: body.place.name, km: body.place.km });
		default:
			return t(`alerts.rule.${body.kind}.name`);
	}
}

const sumsOf = ({ measure, days, atLeast }: { measure: string; days: number; atLeast: number }) => ({
	measure,
	days,
	atLeast,
});

/** What a rule says, in full. */
export function ruleText(t: Translate, { body }: Pick<AlertRule, "body">, regionName: (id: string) => string): string {
	const eventClass = "class" in body ? t(`class.${body.class}`) : "";
	switch (body.kind) {
		case "record":
			return t("alerts.rule.record.text", {
				class: eventClass,
				days: RECORD_DAYS,
				year: RECORD_REACH[1],
				three: RECORD_REACH[2],
				country: body.floors.country,
				admin1: body.floors.admin1,
			});
		case "threshold":
			return t("alerts.rule.threshold.text", { ...sumsOf(body), class: eventClass, name: regionName(body.region) });
		case "near":
			return t("alerts.rule.near.text", {
				...sumsOf(body),
				class: eventClass,
				name: body.place.name,
				km: body.place.km,
			});
		case "verdict_changed":
		case "brief_published":
		case "force_changed":
			return t(`alerts.rule.${body.kind}.text`);
		case "forecast_miss":
			return t("alerts.rule.forecast_miss.text", { class: eventClass, measure: body.measure });
		case "newly_touched":
			return t("alerts.rule.newly_touched.text", { class: eventClass });
		default:
			return t(`alerts.rule.${body.kind}.text`, {
				class: eventClass,
				units: body.units.length > 1 ? "both" : (body.units[0] ?? "both"),
			});
	}
}
