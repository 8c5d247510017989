/** What the sign-in library refuses, by its code, in words that say what to do. */
const WORDS: Record<string, string> = {
	INVALID_CODE: "The code is not right. Give the one that the app shows now.",
	INVALID_BACKUP_CODE: "The recovery code is not right, or it has been used.",
	TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "Too many wrong codes. Sign in with the password again.",
	ACCOUNT_TEMPORARILY_LOCKED: "Too many wrong codes for this account. Wait a quarter of an hour, or use a passkey.",
	INVALID_TWO_FACTOR_COOKIE: "Too long ago: sign in with the password again.",
	SESSION_NOT_FRESH: "This asks for a sign-in of the last 30 minutes. Sign in again, then repeat it.",
	PASSKEY_NOT_FOUND: "No account has this passkey. Sign in with the password, and add it on your account page.",
	AUTHENTICATION_FAILED: "The passkey could not be checked. Try again, or sign in with the password.",
	CHALLENGE_NOT_FOUND: "Too long ago: try the passkey again.",
	FAILED_TO_VERIFY_REGISTRATION: "The passkey could not be checked, and was not added. Try again.",
	TOTP_ALREADY_ENABLED: "An authenticator app is set up already. Turn it off before you set up another.",
};

/** The words for a refusal; null where the library's own will do. */
export const refusalWords = (code: unknown): string | null =>
	typeof code === "string" && Object.hasOwn(WORDS, code) ? (WORDS[code] ?? null) : null;
