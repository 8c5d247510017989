/** What happens to an account that its owner hears of by email. */
export const ACCOUNT_NOTICES = [
	"new_browser",
	"recovery_code_used",
	"app_added",
	"app_removed",
	"passkey_added",
	"passkey_removed",
	"factors_reset",
	"password_changed",
] as const;
export type AccountNotice = (typeof ACCOUNT_NOTICES)[number];
