import { accountRouter } from "./routers/account.ts";
import { alertsRouter } from "./routers/alerts.ts";
import { briefsRouter } from "./routers/briefs.ts";
import { citationsRouter } from "./routers/citations.ts";
import { claimsRouter } from "./routers/claims.ts";
import { comparisonRouter } from "./routers/comparison.ts";
import { datasetsRouter } from "./routers/datasets.ts";
import { forecastsRouter } from "./routers/forecasts.ts";
import { importsRouter } from "./routers/imports.ts";
import { indicatorsRouter } from "./routers/indicators.ts";
import { installationRouter } from "./routers/installation.ts";
import { liveRouter } from "./routers/live.ts";
import { mapRouter } from "./routers/map.ts";
import { matchesRouter } from "./routers/matches.ts";
import { peopleRouter } from "./routers/people.ts";
import { referenceRouter } from "./routers/reference.ts";
import { referenceDataRouter } from "./routers/reference-data.ts";
import { searchRouter } from "./routers/search.ts";
import { seriesRouter } from "./routers/series.ts";
import { situationRouter } from "./routers/situation.ts";
import { viewsRouter } from "./routers/views.ts";
import { zonesRouter } from "./routers/zones.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** Every procedure of our own pages. */
export const appRouter = router({
	account: accountRouter,
	alerts: alertsRouter,
	briefs: briefsRouter,
	citations: citationsRouter,
	claims: claimsRouter,
	comparison: comparisonRouter,
	datasets: datasetsRouter,
	forecasts: forecastsRouter,
	imports: importsRouter,
	indicators: indicatorsRouter,
	installation: installationRouter,
	live: liveRouter,
	map: mapRouter,
	matches: matchesRouter,
	people: peopleRouter,
	reference: referenceRouter,
	referenceData: referenceDataRouter,
	search: searchRouter,
	series: seriesRouter,
	situation: situationRouter,
	views: viewsRouter,
	zones: zonesRouter,
});
export type AppRouter = typeof appRouter;

/** Calls procedures in the same process, for pages drawn on the server. */
export const createCaller = createCallerFactory(appRouter);
