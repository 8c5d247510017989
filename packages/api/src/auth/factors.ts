import { createHash } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";

/** Codes for an emergency that somebody gets with an authenticator app, each good once: 119 bits, which no list of hashes has to slow down. */
const RECOVERY_CODES = { amount: 10, length: 20 };

/** Requests that open a session with two factors: a code after a password, a passkey, and a service that vouches for its people. */
const STRONG_PATHS = new Set([
	"/two-factor/verify-totp",
	"/two-factor/verify-backup-code",
	"/passkey/verify-authentication",
	"/callback/:id",
]);

/** True for a request whose session is opened with two factors. */
export const isStrongPath = (path: string | undefined): boolean => path !== undefined && STRONG_PATHS.has(path);

/**
 * Authenticator apps and passkeys. A passkey counts only where its device has made sure of who holds it, by a PIN or a finger: it
 * stands for both factors.
 *
 * @param address where people open the dashboard; passkeys are bound to its host
 */
export function secondFactors(address: string) {
	const { hostname, origin } = namedAddress(address);
	return [
		twoFactor({ issuer: "Harmattan", backupCodeOptions: RECOVERY_CODES }),
		passkey({
			rpID: hostname,
			rpName: "Harmattan",
			origin,
			authenticatorSelection: { residentKey: "required", userVerification: "required" },
			registration: {
				afterVerification: ({ verification }) => {
					if (!verification.registrationInfo?.userVerified) refuseUnverified();
				},
			},
			authentication: {
				afterVerification: ({ verification }) => {
					if (!verification.authenticationInfo.userVerified) refuseUnverified();
				},
			},
		}),
	];
}

/** The address by a host's name: browsers bind passkeys to no address of numbers, and this machine has a name too. */
function namedAddress(address: string): URL {
	const named = new URL(address);
	if (named.hostname === "127.0.0.1" || named.hostname === "[::1]") named.hostname = "localhost";
	return named;
}

function refuseUnverified(): never {
	throw new APIError("UNAUTHORIZED", {
		message: "The passkey's device did not check who holds it. Set a PIN or a fingerprint on it, and try again.",
	});
}

/** The name under which a code of an authenticator app is kept once it was used. */
export const usedCodeKey = (userId: string, code: string): string =>
	createHash("sha256").update(`${userId} ${code}`).digest("base64url");
