import { acceptInvitation, findInvitation, reopenInvitation } from "@harmattan/database/changes/invitations";
import { recordJoining } from "@harmattan/database/changes/people";
import { removePasskey } from "@harmattan/database/changes/second-factors";
import { endSession, endSessions } from "@harmattan/database/changes/sessions";
import { createToken, revokeToken } from "@harmattan/database/changes/tokens";
import { noteVisit } from "@harmattan/database/changes/visits";
import { enqueue } from "@harmattan/database/enqueue";
import { listSecondFactors, listSessions, listTokens } from "@harmattan/database/queries/people";
import { hashOf, newToken } from "@harmattan/database/secrets";
import { DomainError } from "@harmattan/domain/errors";
import { SHORTEST_PASSWORD } from "@harmattan/domain/people/passwords";
import { TOKEN_SCOPES } from "@harmattan/domain/people/tokens";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import { isAddressRange } from "../auth/address-ranges.ts";
import { rowNumber } from "../inputs.ts";
import { accountProcedure, freshAccountProcedure, openProcedure, readerProcedure, router } from "../trpc.ts";

/** Links for one address: more would fill its owner's letter box. */
const resetRequests = new RateLimiterMemory({ points: 3, duration: 3600 });

const DAY_MS = 86_400_000;
const START_SHOWN = 8;
const secret = z.string().min(20).max(100);
const newPassword = z.string().min(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`).max(128);

/** Joining, and what somebody with an account does for themselves. */
export const accountRouter = router({
	/** Who asks; null for a visitor, and for somebody whose second factor is missing, who is as good as one. */
	me: openProcedure.query(({ ctx: { member, proof } }) => (proof?.missing === null ? member : null)),
	/** Who has signed in, with what their session shows, whatever is missing; null for a visitor. */
	signedIn: openProcedure.query(({ ctx: { member, proof } }) => member && proof && { ...member, proof }),
	/** The second factors of somebody's own. */
	secondFactors: accountProcedure.query(({ ctx }) => listSecondFactors(ctx.db, ctx.member.id)),
	removePasskey: freshAccountProcedure
		.input(z.object({ id: z.string().max(100) }))
		.mutation(({ ctx, input }) => removePasskey(ctx.db, ctx.member, { id: input.id, language: ctx.language }, ctx.now)),
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
	/**
	 * Sends a link for another password to an address, where it has an account and a mail server is set. The answer is the same where not:
	 * nobody learns from it who has an account.
	 */
	requestReset: openProcedure.input(z.object({ email: z.email().max(200) })).mutation(async ({ ctx, input }) => {
		const email = input.email.toLowerCase();
		await resetRequests.consume(email).catch(() => {
			throw new DomainError("too_many", "three links were requested for this address within an hour", {
				remedy: "Wait an hour, or ask an admin for a link.",
			});
		});
		await enqueue(ctx.db, "send-reset", { email, language: ctx.language });
	}),
	/** Sets the password of the account that a link is for, once; its sessions and tokens end. */
	resetPassword: openProcedure
		.input(z.object({ token: secret, password: newPassword }))
		.mutation(async ({ ctx, input }) => {
			const link = await findInvitation(ctx.db, hashOf(input.token), ctx.now);
			if (!link?.resets || !(await acceptInvitation(ctx.db, link.id, ctx.now)))
				throw new DomainError("not_found", "this link is not valid any more", {
					remedy: "Request a new one where you sign in, or ask an admin for one.",
				});
			await ctx.auth
				.setPassword({ ...link.resets, language: ctx.language }, input.password)
				.catch(async (error: unknown) => {
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
	sessions: accountProcedure.query(({ ctx }) => listSessions(ctx.db, ctx.member.id, ctx.now)),
	endSession: accountProcedure
		.input(z.object({ id: z.string().max(100) }))
		.mutation(({ ctx, input }) => endSession(ctx.db, ctx.member, input.id, ctx.now)),
	tokens: accountProcedure.query(({ ctx }) => listTokens(ctx.db, ctx.member.id)),
	/** Makes a token. Its secret is in this answer and nowhere else. */
	createToken: readerProcedure
		.input(
			z.object({
				name: z.string().trim().min(1, "must be given").max(100),
				scope: z.enum(TOKEN_SCOPES),
				days: rowNumber.min(1).max(365),
				allowedFrom: z
					.array(z.string().refine(isAddressRange, "must be an address or a range, such as 10.0.0.0/8"))
					.min(1)
					.max(20)
					.nullable()
					.default(null),
			}),
		)
		.mutation(async ({ ctx, input }) => {
			const { secret: token, hash: tokenHash } = newToken();
			const expiresAt = new Date(ctx.now.getTime() + input.days * DAY_MS);
			const { name, scope, allowedFrom } = input;
			const start = token.slice(0, START_SHOWN);
			await createToken(ctx.db, ctx.member, { name, scope, allowedFrom, start, tokenHash, expiresAt, now: ctx.now });
			return { token };
		}),
	revokeToken: readerProcedure
		.input(z.object({ id: rowNumber }))
		.mutation(({ ctx, input }) => revokeToken(ctx.db, ctx.member, input.id, ctx.now)),
});
