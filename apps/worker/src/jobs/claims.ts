import { JOBS } from "@harmattan/domain/imports/jobs";
import { z } from "zod";
import { evaluateClaims } from "../claims/evaluate-claims.ts";
import type { Job } from "./job.ts";

/** Evaluates all claims again, once for all revisions that came before it began. */
export const evaluateClaimsJob: Job<Record<string, never>> = {
	name: JOBS.evaluateClaims,
	payload: z.record(z.string(), z.never()),
	run: async (_, { connection, now, log }) => {
		const computed = await evaluateClaims(connection, now());
		log.info({ computed }, "evaluated the claims");
	},
};
