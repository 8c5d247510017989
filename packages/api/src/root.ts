import { indicatorsRouter } from "./routers/indicators.ts";
import { liveRouter } from "./routers/live.ts";
import { mapRouter } from "./routers/map.ts";
import { referenceRouter } from "./routers/reference.ts";
import { situationRouter } from "./routers/situation.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** Every procedure of our own pages. */
export const appRouter = router({
	indicators: indicatorsRouter,
	live: liveRouter,
	map: mapRouter,
	reference: referenceRouter,
	situation: situationRouter,
});
export type AppRouter = typeof appRouter;

/** Calls procedures in the same process, for pages drawn on the server. */
export const createCaller = createCallerFactory(appRouter);
