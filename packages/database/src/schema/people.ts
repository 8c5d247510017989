import { ROLES } from "@harmattan/domain/people/roles";
import { TOKEN_SCOPES } from "@harmattan/domain/people/tokens";
import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";

const instant = () => timestamp({ withTimezone: true });

/** Accounts. The first six tables have the columns that better-auth's adapter and plugins ask for. */
export const users = pgTable(
	"users",
	{
		id: text().primaryKey(),
		name: text().notNull(),
		email: text().notNull(),
		emailVerified: boolean().notNull().default(false),
		image: text(),
		role: text({ enum: ROLES }).notNull().default("reader"),
		/** Set: the account cannot sign in, and its tokens are void. */
		disabledAt: instant(),
		/** True where codes of an authenticator app are needed. */
		twoFactorEnabled: boolean().notNull().default(false),
		/** When it must have a second factor, if its role needs one. */
		secondFactorDueAt: instant().notNull().default(sql`now() + interval '7 days'`),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
	},
	(table) => [uniqueIndex("users_email").on(table.email)],
);

export const sessions = pgTable(
	"sessions",
	{
		id: text().primaryKey(),
		token: text().notNull(),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		expiresAt: instant().notNull(),
		ipAddress: text(),
		userAgent: text(),
		/** True for one that was opened with two factors. */
		isStrong: boolean().notNull().default(false),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
	},
	(table) => [uniqueIndex("sessions_token").on(table.token), index("sessions_user").on(table.userId)],
);

export const accounts = pgTable(
	"accounts",
	{
		id: text().primaryKey(),
		accountId: text().notNull(),
		providerId: text().notNull(),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		accessToken: text(),
		refreshToken: text(),
		idToken: text(),
		accessTokenExpiresAt: instant(),
		refreshTokenExpiresAt: instant(),
		scope: text(),
		/** Scrypt hash; never the password. */
		password: text(),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
	},
	(table) => [index("accounts_user").on(table.userId)],
);

/** Authenticator apps: the secret that codes are made from and the codes for an emergency, both encrypted with the installation's secret. */
export const twoFactors = pgTable(
	"two_factors",
	{
		id: text().primaryKey(),
		secret: text().notNull(),
		backupCodes: text().notNull(),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		/** False until a first code was right. */
		verified: boolean().notNull().default(false),
		failedVerificationCount: integer().notNull().default(0),
		lockedUntil: instant(),
	},
	(table) => [uniqueIndex("two_factors_user").on(table.userId)],
);

/** Passkeys: the public half of each, by which a sign-in is checked. */
export const passkeys = pgTable(
	"passkeys",
	{
		id: text().primaryKey(),
		name: text(),
		publicKey: text().notNull(),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		credentialID: text("credential_id").notNull(),
		counter: integer().notNull(),
		deviceType: text().notNull(),
		backedUp: boolean().notNull(),
		transports: text(),
		createdAt: instant(),
		aaguid: text(),
	},
	(table) => [uniqueIndex("passkeys_credential").on(table.credentialID), index("passkeys_user").on(table.userId)],
);

export const verifications = pgTable("verifications", {
	id: text().primaryKey(),
	identifier: text().notNull(),
	value: text().notNull(),
	expiresAt: instant().notNull(),
	createdAt: instant().notNull(),
	updatedAt: instant().notNull(),
});

/** Links by which somebody makes an account, or sets its password anew, once. The link's secret is kept as its hash. */
export const invitations = pgTable(
	"invitations",
	{
		id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
		tokenHash: text().notNull(),
		/** Null: the link of the first start, for the person who runs the machine. */
		email: text(),
		role: text({ enum: ROLES }).notNull(),
		/** Set: the link sets another password for this account and makes none. */
		resets: text().references(() => users.id, { onDelete: "cascade" }),
		invitedBy: text().references(() => users.id, { onDelete: "set null" }),
		createdAt: instant().notNull(),
		expiresAt: instant().notNull(),
		acceptedAt: instant(),
		revokedAt: instant(),
	},
	(table) => [uniqueIndex("invitations_token").on(table.tokenHash)],
);

/** Keys of programs that read the API for an account. The key is kept as its hash. */
export const apiTokens = pgTable(
	"api_tokens",
	{
		id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		name: text().notNull(),
		/** The first characters, by which its owner knows it again. */
		start: text().notNull(),
		tokenHash: text().notNull(),
		scope: text({ enum: TOKEN_SCOPES }).notNull(),
		/** Addresses and ranges of them that it is good from; null: anywhere. */
		allowedFrom: text().array(),
		createdAt: instant().notNull(),
		expiresAt: instant().notNull(),
		lastUsedAt: instant(),
		revokedAt: instant(),
	},
	(table) => [uniqueIndex("api_tokens_token").on(table.tokenHash)],
);

/** Every change that a person made: who, what, before, after. Rows are only ever added. */
export const auditLog = pgTable(
	"audit_log",
	{
		id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
		at: instant().notNull(),
		/** Null: the machine itself, as at the first start. */
		actorId: text(),
		actorName: text().notNull(),
		action: text().notNull(),
		entity: text().notNull(),
		entityId: text().notNull(),
		before: jsonb(),
		after: jsonb(),
	},
	(table) => [index("audit_log_entity").on(table.entity, table.entityId)],
);

/**
 * The audit log as a chain: each link has the hash of its entry and of the link before it, written by a trigger as the entry is
 * committed. An entry that is changed or taken out, by whatever way, breaks it.
 */
export const auditChain = pgTable("audit_chain", {
	position: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
	entryId: bigint({ mode: "number" }).notNull().unique(),
	/** Hash of the link before; empty for the first. No two links follow the same one. */
	previous: text().notNull().unique(),
	/** SHA-256, hexadecimal: see `audit_hash` in the migration. */
	hash: text().notNull(),
});
