import { globSync } from "node:fs";

/**
 * How every page is called, by its place in the app. `IMPORT`, `CITED` and `BRIEF` stand for ids that a test fills in; a page that is
 * not here fails the tests that walk them.
 */
export const pageAddresses = (dataset: string): Record<string, readonly string[]> => ({
	"/": ["/", "/?region=MLI"],
	"/account": ["/account"],
	"/admin": ["/admin"],
	"/admin/audit": ["/admin/audit"],
	"/admin/datasets": ["/admin/datasets"],
	"/admin/datasets/[id]": [`/admin/datasets/${dataset}`],
	"/admin/imports": ["/admin/imports"],
	"/admin/imports/[id]": ["/admin/imports/IMPORT"],
	"/admin/installation": ["/admin/installation"],
	"/admin/people": ["/admin/people"],
	"/admin/reference": ["/admin/reference"],
	"/admin/reference/[kind]": [`/admin/reference/actor?dataset=${dataset}`],
	"/admin/reference/[kind]/[id]": ["/admin/reference/actor/jnim"],
	"/admin/series": ["/admin/series"],
	"/alerts": ["/alerts", "/alerts?rule=record"],
	"/alerts/stop": ["/alerts/stop?token=a-link-that-nobody-was-given"],
	"/briefs": ["/briefs"],
	"/briefs/[id]": ["/briefs/BRIEF"],
	"/cite/[id]": ["/cite/CITED"],
	"/claims": ["/claims"],
	"/claims/[id]": ["/claims/C3", "/claims/C1"],
	"/compare-sources": [`/compare-sources?b=${dataset}`],
	"/embed/before-after": ["/embed/before-after?region=MLI&milestone=coup-mali-2021"],
	"/embed/claims/[id]": ["/embed/claims/C3"],
	"/embed/forecasts": ["/embed/forecasts?region=MLI"],
	"/embed/indicators/[id]": ["/embed/indicators/fatalities?region=MLI"],
	"/embed/map": ["/embed/map"],
	"/embed/series/[id]": ["/embed/series/ucdp-deaths-state-based?region=MLI"],
	"/engagement": ["/engagement"],
	"/forecasts": ["/forecasts", "/forecasts?region=MLI&class=V"],
	"/forces": ["/forces"],
	"/indicators": ["/indicators"],
	"/indicators/[id]": ["/indicators/fatalities?region=MLI", "/indicators/events"],
	"/indicators/before-after": ["/indicators/before-after?region=MLI&milestone=coup-mali-2021"],
	"/indicators/series/[id]": ["/indicators/series/ucdp-deaths-state-based?region=MLI&beside=fatalities"],
	"/join": ["/join", "/join?token=a-link-that-nobody-was-given"],
	"/map": ["/map", "/map?view=table", "/map?count=server"],
	"/method": ["/method"],
	"/regions/[id]": ["/regions/MLI", "/regions/sahel", "/regions/bf-sirba"],
	"/search": ["/search", "/search?q=canary"],
	"/sign-in": ["/sign-in"],
	"/sign-in/forgotten": ["/sign-in/forgotten"],
	"/sources": ["/sources"],
	"/sources/[dataset]": [`/sources/${dataset}`],
	"/timeline": ["/timeline"],
	"/zones": ["/zones"],
	"/zones/draw": ["/zones/draw"],
});

/** Places of pages or routes under a folder, by a pattern of their files. */
export const routesIn = (pattern: string, root: string) =>
	globSync(pattern, { cwd: root })
		.map((file) => `/${file.replace(/(^|\/)(page\.tsx|route\.ts)$/, "").replace(/\.ts$/, "")}`)
		.toSorted();
