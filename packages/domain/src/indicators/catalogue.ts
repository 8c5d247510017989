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
import { capitalProximity, centreProximity } from "./proximity.ts";
import { trend4w, trend52w } from "./trends.ts";

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
	capitalProximity,
	centreProximity,
	littoralSpillover,
];

/** The definition of an id, or undefined. */
export function findIndicator(id: string): IndicatorDefinition | undefined {
	return INDICATORS.find((indicator) => indicator.id === id);
}
