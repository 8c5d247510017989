import type { Alert, Subscription } from "@harmattan/database/queries/alerts";
import { alertAddress } from "@harmattan/domain/alerts/address";
import { pathIn } from "@harmattan/domain/language/language-of-path";
import { alertLines, alertSentence, openTranslate } from "@harmattan/messages/alert-words";
import { inLanguage } from "@harmattan/messages/shipped-words";
import { createTransport } from "nodemailer";
import { NotTaken, Unclear } from "./not-taken.ts";

const TIMEOUT_MS = 30_000;

/** An email as it goes out. */
export interface Mail {
	from: string;
	to: string;
	subject: string;
	text: string;
	html: string;
	/** Lets the receiver's program know a second copy by its id. */
	messageId: string;
	headers: Record<string, string>;
}

/** Sends an email. Throws a NotTaken where the server refused it or was not reached, an Unclear where nobody knows. */
export type Mailer = (mail: Mail) => Promise<void>;

/** Opens what sends over SMTP, by an address such as `smtps://user:password@mail.example.org`. */
export function createMailer(url: string): Mailer {
	const transport = createTransport({
		url,
		connectionTimeout: TIMEOUT_MS,
		greetingTimeout: TIMEOUT_MS,
		socketTimeout: TIMEOUT_MS,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return async (mail) => {
		try {
			await transport.sendMail(mail);
		} catch (error) {
			const { message, command, responseCode } = error as Error & { command?: string; responseCode?: number };
			// An answer is a refusal. Without one, only a line that broke while the letter itself went over leaves doubt.
			throw responseCode === undefined && command === "DATA" ? new Unclear(message) : new NotTaken(message);
		}
	};
}

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

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
