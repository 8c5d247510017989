import { roleOnInvitation } from "@harmattan/database/changes/invitations";
import { afterPasswordChange, recordJoining } from "@harmattan/database/changes/people";
import { takeCode } from "@harmattan/database/changes/sign-ins";
import type { Database } from "@harmattan/database/client";
import { findMember } from "@harmattan/database/queries/people";
import type { BetterAuthOptions } from "better-auth";
import { APIError } from "better-auth/api";
import { languageOf } from "./answers.ts";
import { CREDENTIAL } from "./credential.ts";
import { isStrongPath, usedCodeKey } from "./factors.ts";
import { refuseUninvited } from "./single-sign-on.ts";

/**
 * What goes with the making of accounts and sessions: the invitation's role, no tokens of the other service, the log, codes that are good
 * once, and how strong a session is.
 *
 * @param options `isOpen`: whether everybody whom the other service vouches for may join
 */
export const accountHooks = (db: Database, { isOpen }: { isOpen: boolean }) =>
	({
		user: {
			create: {
				before: async (user, ctx) => {
					if (ctx?.path !== "/callback/:id") return;
					const role = await roleOnInvitation(db, user.email, new Date());
					if (role === null && !isOpen) refuseUninvited();
					return { data: { ...user, role: role ?? "reader" } };
				},
				after: async (user, ctx) => {
					if (ctx?.path !== "/callback/:id") return;
					const { id, name, email } = user;
					const member = await findMember(db, id);
					if (member) await recordJoining(db, { id, name, email, role: member.role }, new Date());
				},
			},
		},
		account: {
			create: {
				// What the other service gives us to act for somebody there is nothing that we need.
				before: async (account) => ({
					data: { ...account, accessToken: null, refreshToken: null, idToken: null },
				}),
			},
			update: {
				after: async (account, ctx) => {
					if (!account?.userId || account.providerId !== CREDENTIAL) return;
					await afterPasswordChange(db, { userId: account.userId, language: languageOf(ctx?.headers) }, new Date());
				},
			},
		},
		session: {
			create: {
				before: async (session, ctx) => {
					const { userId } = session;
					if (!(await findMember(db, userId)))
						throw new APIError("FORBIDDEN", { message: "This account is disabled." });
					if (ctx?.path === "/two-factor/verify-totp") {
						const isNew = await takeCode(db, usedCodeKey(userId, String(ctx.body?.code ?? "")), new Date());
						if (!isNew)
							throw new APIError("UNAUTHORIZED", {
								message: "This code has been used. Wait for the next one.",
							});
					}
					// Another password asks for the one before: what the session has shown stays shown.
					const before = ctx?.path === "/change-password" ? ctx.context.session?.session : null;
					return { data: { ...session, isStrong: isStrongPath(ctx?.path) || before?.isStrong === true } };
				},
			},
		},
	}) satisfies BetterAuthOptions["databaseHooks"];
