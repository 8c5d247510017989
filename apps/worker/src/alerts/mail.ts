import type { Alert, Subscription } from "@harmattan/database/queries/alerts";
import { alertAddress } from "@harmattan/domain/alerts/address";
import { pathIn } from "@harmattan/domain/language/language-of-path";
import { alertLines, alertSentence, openTranslate } from "@harmattan/messages/alert-words";
import { inLanguage } from "@harmattan/messages/shipped-words";
import { escapeHtml as escaped, type Mail } from "../mail/mailer.ts";

/**
 * The email of some alerts: a sentence each with its link, source and note, and one link that ends all of them.
 *
 * @param address where the installation is opened, without a slash at the end
 */
export function mailOf(
	{ id, alerts }: { id: number; alerts: readonly Alert[] },
	{ member, endToken, language }: Pick<Subscription, "member" | "endToken" | "language">,
	{ from, address }: { from: string; address: string },
): Mail {
	const t = openTranslate(language);
	const page = (path: string) => `${address}${pathIn(language, path)}`;
	const factsOf = (alert: Alert) => inLanguage(language, alert.facts);
	const [first] = alerts;
	const end = `${address}/api/alerts/stop?token=${encodeURIComponent(endToken)}`;
	const items = alerts.map((alert) => ({
		sentence: alertSentence(t, factsOf(alert), alert.level),
		link: page(alertAddress(alert)),
		lines: alertLines(t, alert),
	}));
	const intro = t("alerts.mail.intro", { count: alerts.length, address });
	const why = t("alerts.mail.why", { address, page: page("/alerts") });
	return {
		from,
		to: member?.email ?? "",
		subject:
			alerts.length === 1 && first !== undefined
				? t("alerts.mail.subjectOne", { name: factsOf(first).name })
				: t("alerts.mail.subjectMany", { count: alerts.length }),
		text: [
			intro,
			...items.map(({ sentence, link, lines }) => [sentence, link, ...lines].join("\n")),
			why,
			t("alerts.mail.end", { link: end }),
		].join("\n\n"),
		html: [
			`<p>${escaped(intro)}</p>`,
			...items.map(
				({ sentence, link, lines }) =>
					`<p><a href="${escaped(link)}">${escaped(sentence)}</a>${lines.map((line) => `<br><small>${escaped(line)}</small>`).join("")}</p>`,
			),
			`<p><small>${escaped(why)}<br>${escaped(t("alerts.mail.end", { link: end }))}</small></p>`,
		].join("\n"),
		messageId: `<alerts-${id}@${new URL(address).hostname}>`,
		headers: {
			// One click in the reader's own program ends them (RFC 8058).
			"List-Unsubscribe": `<${end}>`,
			"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
			"Auto-Submitted": "auto-generated",
		},
	};
}
