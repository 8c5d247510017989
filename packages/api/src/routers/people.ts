import { allowReset, invite, revokeInvitation } from "@harmattan/database/changes/invitations";
import { eraseAccount, setDisabled, setRole, signOutPerson } from "@harmattan/database/changes/people";
import { resetSecondFactors } from "@harmattan/database/changes/second-factors";
import { listInvitations, listPeople, listTokens } from "@harmattan/database/queries/people";
import { newLinkSecret } from "@harmattan/database/secrets";
import { ROLES } from "@harmattan/domain/people/roles";
import { z } from "zod";
import { rowNumber } from "../inputs.ts";
import { adminProcedure, freshAdminProcedure, router } from "../trpc.ts";

const person = z.object({ id: z.string().max(100) });

/** Accounts, invitations and everybody's tokens, for admins. */
export const peopleRouter = router({
	list: adminProcedure.query(({ ctx }) => listPeople(ctx.db)),
	invitations: adminProcedure.query(({ ctx }) => listInvitations(ctx.db, ctx.now)),
	tokens: adminProcedure.query(({ ctx }) => listTokens(ctx.db, null)),
	/** Invites somebody. The link's secret is in this answer and nowhere else. */
	invite: freshAdminProcedure
		.input(z.object({ email: z.email("must be an address such as a@example.org").max(200), role: z.enum(ROLES) }))
		.mutation(async ({ ctx, input }) => {
			const { secret, hash: tokenHash } = newLinkSecret();
			await invite(ctx.db, ctx.member, { ...input, email: input.email.toLowerCase(), tokenHash, now: ctx.now });
			return { path: `/join?token=${secret}` };
		}),
	revokeInvitation: adminProcedure
		.input(z.object({ id: rowNumber }))
		.mutation(({ ctx, input }) => revokeInvitation(ctx.db, ctx.member, input.id, ctx.now)),
	setRole: freshAdminProcedure
		.input(person.extend({ role: z.enum(ROLES) }))
		.mutation(({ ctx, input }) => setRole(ctx.db, ctx.member, input.id, input.role, ctx.now)),
	signOut: adminProcedure
		.input(person)
		.mutation(({ ctx, input }) => signOutPerson(ctx.db, ctx.member, input.id, ctx.now)),
	/** Takes somebody's second factors away, as when a phone is lost. */
	resetSecondFactors: freshAdminProcedure
		.input(person)
		.mutation(({ ctx, input }) =>
			resetSecondFactors(ctx.db, ctx.member, { id: input.id, language: ctx.language }, ctx.now),
		),
	/** Makes a link by which somebody sets another password. Its secret is in this answer and nowhere else. */
	makeResetLink: freshAdminProcedure.input(person).mutation(async ({ ctx, input }) => {
		const { secret, hash } = newLinkSecret();
		await allowReset(ctx.db, ctx.member, { id: input.id }, hash, ctx.now);
		return { path: `/join?token=${secret}` };
	}),
	/** Erases an account with all that is kept of its owner; the address is typed once more, since nothing brings it back. */
	erase: freshAdminProcedure
		.input(person.extend({ typed: z.string().max(200) }))
		.mutation(({ ctx, input }) => eraseAccount(ctx.db, ctx.member, input, ctx.now)),
	setDisabled: freshAdminProcedure
		.input(person.extend({ disabled: z.boolean() }))
		.mutation(({ ctx, input }) => setDisabled(ctx.db, ctx.member, input.id, input.disabled, ctx.now)),
});
