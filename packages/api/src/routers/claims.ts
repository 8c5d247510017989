import { saveReference } from "@harmattan/database/changes/reference";
import { claimIdsEver } from "@harmattan/database/queries/claims";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { claimOf, madeClaim, nextClaimId } from "@harmattan/domain/claims/made-claim";
import { DomainError } from "@harmattan/domain/errors";
import { chooseDataset } from "@harmattan/domain/situation/choose-view";
import { claimInput, claimsInput, readClaim, readClaims } from "../claims.ts";
import { pastProcedure } from "../past-procedure.ts";
import { analystProcedure, router } from "../trpc.ts";

export const claimsRouter = router({
	list: pastProcedure.input(claimsInput).query(({ ctx, input }) => readClaims(ctx, input.dataset)),
	/** Adds a claim that a member makes of a view; its verdicts follow. */
	add: analystProcedure.input(madeClaim).mutation(async ({ ctx, input }) => {
		const { name, licencePolicy } = chooseDataset(await listDatasets(ctx.db, ctx.viewer), input.dataset);
		if (licencePolicy === "private")
			throw new DomainError(
				"forbidden",
				`${name} is private, and a claim with its figure is for everybody who may read`,
				{
					parameter: "dataset",
					remedy: "Claim it on a dataset that others may see.",
				},
			);
		const id = nextClaimId(await claimIdsEver(ctx.db));
		const draft = { entity: "claim" as const, row: claimOf(input, id, ctx.member.name) };
		await saveReference(ctx.db, ctx.member, { entity: "claim", id, version: null }, draft, ctx.now);
		return { id };
	}),
	read: pastProcedure.input(claimInput).query(({ ctx, input }) => readClaim(ctx, input)),
});
