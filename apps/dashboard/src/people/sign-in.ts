import { languageOfPath, pathIn } from "@harmattan/domain/language/language-of-path";
import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { languageHeaders } from "@/live/trpc-client.ts";

/** What the server refused, with its code for the reason. */
export class Refusal extends Error {
	readonly code: string | null;

	constructor(code: string | null, message: string) {
		super(message);
		this.code = code;
	}
}

/**
 * Signs in with email and password, for which some accounts then ask for a code. Throws an Error in the server's words where
 * that is refused.
 */
export async function signIn(credentials: { email: string; password: string }): Promise<"signed in" | "code"> {
	const answer = await post("/api/auth/sign-in/email", credentials);
	return answer.twoFactorRedirect === true ? "code" : "signed in";
}

/** Gives the code that comes after a password: of the app, or one for an emergency. Throws an Error where it is not right. */
export async function giveCode(code: string, kind: "app" | "recovery"): Promise<void> {
	const path = kind === "app" ? "verify-totp" : "verify-backup-code";
	await post(`/api/auth/two-factor/${path}`, { code: code.trim() });
}

/** Signs in with a passkey. Throws an Error where none was used, and in the server's words where it is refused. */
export async function signInWithPasskey(): Promise<void> {
	const { startAuthentication } = await import("@simplewebauthn/browser");
	const options = await get<PublicKeyCredentialRequestOptionsJSON>("/api/auth/passkey/generate-authenticate-options");
	const response = await startAuthentication({ optionsJSON: { ...options, userVerification: "required" } });
	await post("/api/auth/passkey/verify-authentication", { response });
}

/** True where a browser makes and uses no passkeys because the page's address is another than the one that they are bound to. */
export const isUnnamedHost = (error: unknown): boolean => error instanceof Error && error.name === "SecurityError";

/** Adds a passkey to the account that is signed in. Throws an Error where none was made. */
export async function addPasskey(name: string): Promise<void> {
	const { startRegistration } = await import("@simplewebauthn/browser");
	const options = await get<PublicKeyCredentialCreationOptionsJSON>("/api/auth/passkey/generate-register-options");
	const response = await startRegistration({ optionsJSON: options });
	await post("/api/auth/passkey/verify-registration", { response, name });
}

/** An authenticator app that is being set up: what it reads, and the codes for an emergency. */
export interface NewApp {
	uri: string;
	recoveryCodes: string[];
}

/** Begins to set up an authenticator app; it holds once `giveCode` had its first code. Throws an Error where the password is wrong. */
export async function startApp(password: string): Promise<NewApp> {
	const { totpURI, backupCodes } = await post("/api/auth/two-factor/enable", { password });
	return { uri: String(totpURI), recoveryCodes: codesOf(backupCodes) };
}

/** Makes ten new recovery codes in place of the ones before. Throws an Error where the password is wrong. */
export async function newRecoveryCodes(password: string): Promise<string[]> {
	return codesOf((await post("/api/auth/two-factor/generate-backup-codes", { password })).backupCodes);
}

/** Takes the authenticator app away. Throws an Error where the password is wrong. */
export async function removeApp(password: string): Promise<void> {
	await post("/api/auth/two-factor/disable", { password });
}

/** Goes to the other service by which people sign in; it sends them back to the page. */
export async function goToSingleSignOn(next: string): Promise<void> {
	const { url } = await post("/api/auth/sign-in/social", {
		provider: "oidc",
		callbackURL: next,
		errorCallbackURL: pathIn(languageOfPath(window.location.pathname).language, "/sign-in"),
	});
	window.location.assign(String(url));
}

const codesOf = (codes: unknown): string[] => (Array.isArray(codes) ? codes.map(String) : []);

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
	await post("/api/auth/sign-out", {});
}

/** Sets another password and signs all other browsers out. Throws an Error where the present one is wrong. */
export async function changePassword(passwords: { currentPassword: string; newPassword: string }): Promise<void> {
	await post("/api/auth/change-password", { ...passwords, revokeOtherSessions: true });
}

const post = (path: string, body: object) =>
	request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

const get = <Answer>(path: string) => request(path, { headers: {} }) as Promise<unknown> as Promise<Answer>;

async function request(
	path: string,
	{ headers, ...init }: RequestInit & { headers: Record<string, string> },
): Promise<Record<string, unknown>> {
	const response = await fetch(path, { ...init, headers: { ...headers, ...languageHeaders() } });
	const answer = (await response.json().catch(() => null)) as
		| (Record<string, unknown> & { code?: string; message?: string })
		| null;
	if (response.ok) return answer ?? {};
	throw new Refusal(answer?.code ?? null, answer?.message ?? response.statusText);
}
