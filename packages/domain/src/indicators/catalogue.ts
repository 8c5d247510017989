import {
	civilianShare,
	events,
	fatalities,
	lethality,
	littoralSpillover,
	ratePer100k,
	securityForceAbuse,
} from "./counts.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { surge, threat, volatility } from "./early-warning.ts";
import { capitalProximity, centreProximity } from "./proximity.ts";
import { routeExposure, siteExposure, siteOverruns } from "./sites.ts";
import { danger, deadliness, diffusion, effectiveActors, fragmentation } from "./trailing-year.ts";
import { trend4w, trend52w } from "./trends.ts";
import { ucdpActive } from "./ucdp-active.ts";

/** Every indicator that is formed from event series, in the order that pages list them. */
export const INDICATORS: readonly IndicatorDefinition[] = [
	events,
	fatalities,
	lethality,
	civilianShare,
	securityForceAbuse,
	ratePer100k,
	trend4w,
	trend52w,
	surge,
	threat,
	volatility,
	deadliness,
	danger,
	diffusion,
	fragmentation,
	effectiveActors,
	capitalProximity,
	centreProximity,
	littoralSpillover,
	siteOverruns,
	routeExposure,
	siteExposure,
	ucdpActive,
];

/** The definition of an id, or undefined. */
export function findIndicator(id: string): IndicatorDefinition | undefined {
	return INDICATORS.find((indicator) => indicator.id === id);
}
