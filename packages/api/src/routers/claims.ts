import { claimInput, claimsInput, readClaim, readClaims } from "../claims.ts";
import { publicProcedure, router } from "../trpc.ts";

export const claimsRouter = router({
	list: publicProcedure.input(claimsInput).query(({ ctx, input }) => readClaims(ctx, input.dataset)),
	read: publicProcedure.input(claimInput).query(({ ctx, input }) => readClaim(ctx, input)),
});
