import { createHash, randomBytes } from "node:crypto";

/** Starts every token, so that one found in a log or a repository is known for what it is. */
const TOKEN_PREFIX = "hmt_";

/** A secret to hand out once, and the hash that is kept of it. 256 random bits need no slow hash. */
export interface Secret {
	secret: string;
	hash: string;
}

/** Makes a secret for a link. */
export function newLinkSecret(): Secret {
	const secret = randomBytes(32).toString("base64url");
	return { secret, hash: hashOf(secret) };
}

/** Makes a token for a program. */
export function newToken(): Secret {
	const secret = TOKEN_PREFIX + randomBytes(32).toString("base64url");
	return { secret, hash: hashOf(secret) };
}

/** The hash that a secret is kept and found by. */
export function hashOf(secret: string): string {
	return createHash("sha256").update(secret).digest("base64url");
}
