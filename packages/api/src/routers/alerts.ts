import {
	addRule,
	alertsInput,
	changeInput,
	changeRule,
	decide,
	decideInput,
	dropWebhook,
	madeRule,
	makeWebhook,
	readAlerts,
	readRule,
	readSubscription,
	readWebhooks,
	ruleInput,
	subscribe,
	subscriptionInput,
	tryInput,
	tryMadeRule,
	unsubscribe,
	webhookInput,
} from "@harmattan/analysis/alerts/alerts";
import { z } from "zod";
import { rowNumber } from "../inputs.ts";
import { adminProcedure, analystProcedure, openProcedure, publicProcedure, readerProcedure, router } from "../trpc.ts";

/** What rules have raised, the rules, and who hears of it. */
export const alertsRouter = router({
	list: publicProcedure.input(alertsInput).query(({ ctx, input }) => readAlerts(ctx, input)),
	rule: publicProcedure.input(ruleInput).query(({ ctx, input }) => readRule(ctx, input)),
	try: analystProcedure.input(tryInput).query(({ ctx, input }) => ctx.admit(() => tryMadeRule(ctx, input))),
	addRule: analystProcedure.input(madeRule).mutation(({ ctx, input }) => addRule(ctx, input)),
	changeRule: analystProcedure.input(changeInput).mutation(({ ctx, input }) => changeRule(ctx, input)),
	decide: analystProcedure.input(decideInput).mutation(({ ctx, input }) => decide(ctx, input)),
	subscription: readerProcedure.query(({ ctx }) => readSubscription(ctx)),
	subscribe: readerProcedure.input(subscriptionInput).mutation(({ ctx, input }) => subscribe(ctx, input)),
	/** For who has a link of an email, with or without an account. */
	unsubscribe: openProcedure
		.input(z.object({ token: z.string().min(20).max(100) }))
		.mutation(({ ctx, input }) => unsubscribe(ctx, input.token)),
	webhooks: adminProcedure.query(({ ctx }) => readWebhooks(ctx)),
	addWebhook: adminProcedure.input(webhookInput).mutation(({ ctx, input }) => makeWebhook(ctx, input)),
	removeWebhook: adminProcedure
		.input(z.object({ id: rowNumber }))
		.mutation(({ ctx, input }) => dropWebhook(ctx, input.id)),
});
