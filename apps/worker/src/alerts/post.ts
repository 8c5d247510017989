import { createHmac } from "node:crypto";
import type { Alert, Subscription } from "@harmattan/database/queries/alerts";
import { alertAddress } from "@harmattan/domain/alerts/address";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import { alertSentence, openTranslate } from "@harmattan/messages/alert-words";
import type { Poster } from "../connectors/poster.ts";

const t = openTranslate(DEFAULT_LANGUAGE);

/** A message to a webhook: what is posted to it, and how its receiver knows whom it is from. */
export interface Posting {
	body: string;
	headers: Record<string, string>;
}

/**
 * Forms a webhook's message. The signature is the HMAC-SHA-256, hexadecimal, of the time in seconds since 1970, a colon and the body: a receiver that also looks at the
 * time cannot be sent an old message again.
 *
 * @param address where the installation is opened, without a slash at the end
 */
export function postingOf(
	message: { id: number; alerts: readonly Alert[] },
	{ secret, address, now }: { secret: string; address: string; now: Date },
): Posting {
	const body = JSON.stringify({
		message: message.id,
		alerts: message.alerts.map((alert) => ({
			id: alert.id,
			rule: alert.ruleId,
			ruleVersion: alert.ruleVersion,
			level: alert.level,
			text: alertSentence(t, alert.facts, alert.level),
			link: `${address}${alertAddress(alert)}`,
			subject: alert.subject,
			period: alert.period,
			regions: alert.regions,
			facts: alert.facts,
			dataset: alert.dataset,
			dataRevision: alert.dataRevision,
			raisedAt: alert.raisedAt,
			note: alert.note,
		})),
	});
	const timestamp = String(Math.floor(now.getTime() / 1000));
	const signature = createHmac("sha256", secret).update(`${timestamp}:${body}`).digest("hex");
	return {
		body,
		headers: {
			"content-type": "application/json",
			"x-harmattan-timestamp": timestamp,
			"x-harmattan-signature": `sha256=${signature}`,
			"x-harmattan-message": String(message.id),
		},
	};
}

/** Posts a message to its webhook. Throws a NotTaken or Unclear. */
export async function post(
	poster: Poster,
	{ url, secret }: Subscription,
	message: { id: number; alerts: readonly Alert[] },
	about: { address: string; now: Date },
): Promise<void> {
	if (url === null || secret === null) throw new Error("a webhook without an address or a secret");
	const { body, headers } = postingOf(message, { secret, ...about });
	await poster(url, { body, headers });
}
