import { acceptInvitation, findInvitation, reopenInvitation } from "@harmattan/database/changes/invitations";
import { endSession, endSessions, recordJoining } from "@harmattan/database/changes/people";
import { createToken, revokeToken } from "@harmattan/database/changes/tokens";
import { noteVisit } from "@harmattan/database/changes/visits";
import { listSessions, listTokens } from "@harmattan/database/queries/people";
import { hashOf, newToken } from "@harmattan/database/secrets";
import { DomainError } from "@harmattan/domain/errors";
import { SHORTEST_PASSWORD } from "@harmattan/domain/people/passwords";
import { TOKEN_SCOPES } from "@harmattan/domain/people/tokens";
import { z } from "zod";
import { rowNumber } from "../inputs.ts";
import { openProcedure, readerProcedure, router } from "../trpc.ts";

const DAY_MS = 86_400_000;
const START_SHOWN = 8;
const secret = z.string().min(20).max(100);
const newPassword = z.string().min(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`).max(128);

/** Joining, and what somebody with an account does for themselves. */
export const accountRouter = router({
	/** Who asks; null for a visitor. */
	me: openProcedure.query(({ ctx }) => ctx.member),
	/** What a link invites to; null where it is not valid any more. */
	invitation: openProcedure.input(z.object({ token: secret })).query(async ({ ctx, input }) => {
		const found = await findInvitation(ctx.db, hashOf(input.token), ctx.now);
		return found ? { email: found.email, role: found.role, isReset: found.resets !== null } : null;
	}),
	/** Makes the account that a link invites to. The address is the invitation's; the first admin's own to choose. */
	join: openProcedure
		.input(
			z.object({
				token: secret,
				name: z.string().trim().min(1, "must be given").max(100),
				email: z.email().max(200),
				password: newPassword,
			}),
		)
		.mutation(async ({ ctx, input }) => {
			const invitation = await findInvitation(ctx.db, hashOf(input.token), ctx.now);
			const gone = new DomainError("not_found", "this link is not valid any more", {
				remedy: "Ask an admin for a new one; the first admin's is printed anew by each npm start.",
			});
			if (!invitation || invitation.resets !== null) throw gone;
			const email = (invitation.email ?? input.email).toLowerCase();
			if (email !== input.email.toLowerCase()) {
				throw new DomainError("invalid", "the invitation is for another address", { parameter: "email" });
			}
			if (!(await acceptInvitation(ctx.db, invitation.id, ctx.now))) throw gone;
			const { name, password } = input;
			const account = { email, name, password, role: invitation.role };
			const member = await ctx.auth.createAccount(account).catch(async (error: unknown) => {
				await reopenInvitation(ctx.db, invitation.id);
				throw error;
			});
			await recordJoining(ctx.db, { ...member, email }, ctx.now);
			return { email };
		}),
	/** Sets the password of the account that a link is for, once; its sessions and tokens end. */
	resetPassword: openProcedure
		.input(z.object({ token: secret, password: newPassword }))
		.mutation(async ({ ctx, input }) => {
			const link = await findInvitation(ctx.db, hashOf(input.token), ctx.now);
			if (!link?.resets || !(await acceptInvitation(ctx.db, link.id, ctx.now)))
				throw new DomainError("not_found", "this link is not valid any more", {
					remedy: "Anyone who runs the machine makes a new one: npm run reset-password -- EMAIL.",
				});
			await ctx.auth.setPassword(link.resets, input.password).catch(async (error: unknown) => {
				await reopenInvitation(ctx.db, link.id);
				throw error;
			});
			await endSessions(ctx.db, link.resets.id);
			return { email: link.resets.email };
		}),
	/** Notes that a member is here. Gives when their visit before this one ended, ISO; null on the first. */
	visit: readerProcedure.mutation(
		async ({ ctx }) => (await noteVisit(ctx.db, ctx.member.id, ctx.now))?.toISOString() ?? null,
	),
	sessions: readerProcedure.query(({ ctx }) => listSessions(ctx.db, ctx.member.id, ctx.now)),
	endSession: readerProcedure
		.input(z.object({ id: z.string().max(100) }))
		.mutation(({ ctx, input }) => endSession(ctx.db, ctx.member, input.id, ctx.now)),
	tokens: readerProcedure.query(({ ctx }) => listTokens(ctx.db, ctx.member.id)),
	/** Makes a token. Its secret is in this answer and nowhere else. */
	createToken: readerProcedure
		.input(
			z.object({
				name: z.string().trim().min(1, "must be given").max(100),
				scope: z.enum(TOKEN_SCOPES),
				days: rowNumber.min(1).max(365),
			}),
		)
		.mutation(async ({ ctx, input }) => {
			const { secret: token, hash: tokenHash } = newToken();
			const expiresAt = new Date(ctx.now.getTime() + input.days * DAY_MS);
			const { name, scope } = input;
			const start = token.slice(0, START_SHOWN);
			await createToken(ctx.db, ctx.member, { name, scope, start, tokenHash, expiresAt, now: ctx.now });
			return { token };
		}),
	revokeToken: readerProcedure
		.input(z.object({ id: rowNumber }))
		.mutation(({ ctx, input }) => revokeToken(ctx.db, ctx.member, input.id, ctx.now)),
});
