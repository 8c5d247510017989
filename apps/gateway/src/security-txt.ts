import type { IncomingMessage, ServerResponse } from "node:http";

export const SECURITY_TXT = "/.well-known/security.txt";

const DAY_MS = 86_400_000;
/** A year at most, says the standard: a contact that nobody has looked at since is worse than none. */
const VALID_DAYS = 180;

/** Where faults are reported to, as researchers look for it (RFC 9116). */
export function securityText({ contact, address, now }: { contact: string; address: string; now: Date }): string {
	const expires = new Date(now.getTime() + VALID_DAYS * DAY_MS);
	expires.setUTCHours(0, 0, 0, 0);
	return [
		`Contact: ${contact}`,
		`Expires: ${expires.toISOString()}`,
		"Preferred-Languages: en, fr",
		`Canonical: ${new URL(SECURITY_TXT, address).href}`,
		"",
	].join("\n");
}

/** Answers with it; 404 where the operator has stated no contact. */
export const answerSecurityText =
	(contact: string | undefined, address: string) =>
	async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
		response.writeHead(contact === undefined ? 404 : 200, { "content-type": "text/plain; charset=utf-8" });
		response.end(
			contact === undefined
				? "No contact is stated. The operator sets one by HARMATTAN_SECURITY_CONTACT.\n"
				: securityText({ contact, address, now: new Date() }),
		);
	};
