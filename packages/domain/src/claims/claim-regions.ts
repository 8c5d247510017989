import type { ClaimTest } from "./claim-test.ts";

/** Ids of the regions and countries that a test looks at; empty where it looks at none in particular. */
export function regionsOf(test: ClaimTest): string[] {
	switch (test.kind) {
		case "rising_years":
		case "stated_rising":
			return test.regions;
		case "change":
			return test.parts.map(({ region }) => region);
		case "total":
			return [test.scope.region];
		case "indicator":
			return test.region === null ? [] : [test.region];
		case "chosen":
			return [...test.choice.countries, ...test.choice.regions];
		case "stated":
		case "stated_increase":
			return [test.region];
		case "milestones":
			return test.countries;
		default:
			return [];
	}
}
