import { languageHeaders } from "@/live/trpc-client.ts";

/** What the server refused, with its code for the reason. */
export class Refusal extends Error {
	readonly code: string | null;

	constructor(code: string | null, message: string) {
		super(message);
		this.code = code;
	}
}

/** Signs in with email and password. Throws an Error in the server's words where that is refused. */
export async function signIn(credentials: { email: string; password: string }): Promise<void> {
	await post("/api/auth/sign-in/email", credentials);
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
	await post("/api/auth/sign-out", {});
}

/** Sets another password and signs all other browsers out. Throws an Error where the present one is wrong. */
export async function changePassword(passwords: { currentPassword: string; newPassword: string }): Promise<void> {
	await post("/api/auth/change-password", { ...passwords, revokeOtherSessions: true });
}

async function post(path: string, body: object): Promise<void> {
	const response = await fetch(path, {
		method: "POST",
		headers: { "content-type": "application/json", ...languageHeaders() },
		body: JSON.stringify(body),
	});
	if (response.ok) return;
	const answer = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
	throw new Refusal(answer?.code ?? null, answer?.message ?? response.statusText);
}
