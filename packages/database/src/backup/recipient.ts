import { z } from "zod";

/** Whom a backup is encrypted for: a recipient of age, whose identity is kept elsewhere. */
export const backupRecipient = z
	.string()
	.regex(/^age1[a-z0-9]{40,}$/, "must be a recipient of age, such as age-keygen prints: age1…");
