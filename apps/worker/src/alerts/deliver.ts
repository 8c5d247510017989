import { readMessage } from "@harmattan/analysis/alerts/messages";
import { settleMessage, takeMessage } from "@harmattan/database/changes/alerts";
import type { Database } from "@harmattan/database/client";
import { MESSAGE_TRIES } from "@harmattan/domain/alerts/subscription";
import type { Poster } from "../connectors/poster.ts";
import type { Mailer } from "../mail/mailer.ts";
import { NotTaken, Unclear } from "../mail/not-taken.ts";
import { mailOf } from "./mail.ts";
import { post } from "./post.ts";

/** What messages go out by. */
export interface Delivery {
	/** Null: no mail server is set. */
	mail: { send: Mailer; from: string } | null;
	poster: Poster;
	/** Where the installation is opened, without a slash at the end. */
	address: string;
}

/**
 * Sends a message, once at the most: it is marked before it goes out, and one whose sending was cut off is left as unknown. What is refused is tried again by the queue, which
 * waits longer each time; after the last try it has failed.
 */
export async function deliverMessage(
	db: Database,
	messageId: number,
	delivery: Delivery,
	now: () => Date,
): Promise<void> {
	const taken = await takeMessage(db, messageId);
	if (taken === null) return;
	const settle = (state: "sent" | "failed" | "unknown" | "pending", error: string | null) =>
		settleMessage(db, messageId, { state, error, now: now() });
	const message = await readMessage(db, taken);
	if (message === null) return settle("failed", "nothing is left to send, or nobody to send it to");
	const { subscription, alerts } = message;
	const content = { id: messageId, alerts };
	try {
		if (subscription.channel === "webhook")
			await post(delivery.poster, subscription, content, { address: delivery.address, now: now() });
		else if (delivery.mail === null) return settle("failed", "no mail server is set (HARMATTAN_SMTP_URL)");
		else
			await delivery.mail.send(mailOf(content, subscription, { from: delivery.mail.from, address: delivery.address }));
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		if (error instanceof Unclear) return settle("unknown", text);
		// What was not foreseen may have happened after it went out.
		if (!(error instanceof NotTaken)) return settle("unknown", text);
		if (taken.tries >= MESSAGE_TRIES) return settle("failed", text);
		await settle("pending", text);
		throw error;
	}
	await settle("sent", null);
}
