import { createHmac } from "node:crypto";
import type { Database } from "@harmattan/database/client";
import { verdictChanges } from "@harmattan/database/queries/claims";

/** Where changes of verdicts are posted, as the operator sets it. */
export interface Webhook {
	url: string;
	/** Signs each message, so that the receiver knows whom it is from; null: unsigned. */
	secret: string | null;
}

const TIMEOUT_MS = 10_000;
/** A webhook learns nothing of a team's private records. */
const VIEWER = { role: "reader" } as const;

/**
 * Posts the changes of verdicts of a data revision as JSON. With a secret, the header `x-harmattan-signature` holds the HMAC-SHA-256 of the body.
 * Throws where the receiver does not take it, so that the queue tries again.
 */
export async function tellVerdicts(db: Database, { url, secret }: Webhook, revision: number): Promise<number> {
	const changes = await verdictChanges(db, VIEWER, revision);
	if (changes.length === 0) return 0;
	const body = JSON.stringify({ revision, changes });
	const signature: Record<string, string> =
		secret === null
			? {}
			: { "x-harmattan-signature": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}` };
	const response = await fetch(url, {
		method: "POST",
		headers: { "content-type": "application/json", ...signature },
		body,
		redirect: "error",
		signal: AbortSignal.timeout(TIMEOUT_MS),
	});
	if (!response.ok) throw new Error(`the webhook for claims answered ${response.status}`);
	return changes.length;
}
