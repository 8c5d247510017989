import { claimInput, claimsInput, readClaim, readClaims } from "../claims.ts";
import { pastProcedure } from "../past-procedure.ts";
import { router } from "../trpc.ts";

export const claimsRouter = router({
	list: pastProcedure.input(claimsInput).query(({ ctx, input }) => readClaims(ctx, input.dataset)),
	read: pastProcedure.input(claimInput).query(({ ctx, input }) => readClaim(ctx, input)),
});
