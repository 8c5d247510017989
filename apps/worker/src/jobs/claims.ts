import { evaluateClaims } from "../claims/evaluate-claims.ts";
import { tellVerdicts } from "../claims/tell-verdicts.ts";
import type { Job } from "./job.ts";

/** Evaluates all claims again, once for all revisions that came before it began. */
export const evaluateClaimsJob: Job<"evaluate-claims"> = {
	name: "evaluate-claims",
	run: async (_, { connection, now, log }) => {
		const computed = await evaluateClaims(connection, now());
		log.info({ computed }, "evaluated the claims");
	},
};

/** Posts what verdicts have changed to where the operator wants to know; nothing where no such place is set. */
export const tellVerdictsJob: Job<"tell-verdicts"> = {
	name: "tell-verdicts",
	run: async ({ revision }, { connection, webhook, log }) => {
		if (webhook === null) return;
		const reported = await tellVerdicts(connection.db, webhook, revision);
		log.info({ revision, reported }, "sent the webhook what verdicts changed");
	},
};
