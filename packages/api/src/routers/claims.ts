import { addClaim, claimInput, claimsInput, readClaim, readClaims } from "@harmattan/analysis/claims/ledger";
import { madeClaim } from "@harmattan/domain/claims/made-claim";
import { pastProcedure } from "../past-procedure.ts";
import { analystProcedure, router } from "../trpc.ts";

export const claimsRouter = router({
	list: pastProcedure.input(claimsInput).query(({ ctx, input }) => readClaims(ctx, input.dataset)),
	add: analystProcedure.input(madeClaim).mutation(({ ctx, input }) => addClaim(ctx, input)),
	read: pastProcedure.input(claimInput).query(({ ctx, input }) => readClaim(ctx, input)),
});
