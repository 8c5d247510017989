import { type IndicatorContext, type IndicatorDefinition, pointAt } from "./definition.ts";

/** Events this close to a route or site are counted as exposed to it. */
export const EXPOSURE_KM = 25;

export const siteOverruns: IndicatorDefinition = {
	id: "site_overruns",
	version: 1,
	unit: "events",
	bounds: "none",
	interval: "month",
	needs: ["overruns"],
	formedOf: { eventClass: "all", periods: 1, only: "overruns", spans: "values" },
	text: {
		en: {
			name: "Sites overrun or changed hands",
			formula: "Number of events that their source tags as an overrun of a base or a change of holder of territory.",
			inputs:
				"SIGACT’s type base_overrun; ACLED’s sub-events Government regains territory, Non-state actor overtakes territory and Non-violent transfer of territory, and the types of its older layouts. All classes.",
			exclusions: "Withdrawn events. Overruns that a source tells of in its notes alone.",
			nullMeaning: "The dataset’s format has no such tag, or the dataset does not cover the region in this period.",
			source: "The founding assessment asks for it; the tags are the publishers’ own.",
		},
	},
	compute: (series, { overrunsIn }) =>
		series.map((totals) => pointAt(totals, { value: totals.covered ? overrunsIn(totals.period) : null })),
};

const exposure = (kind: "route" | "site", name: string, things: string): IndicatorDefinition => ({
	id: `${kind}_exposure`,
	version: 1,
	unit: "events",
	bounds: "none",
	interval: "month",
	needs: [`${kind}s`],
	formedOf: { eventClass: null, periods: 1, only: `${kind}s`, spans: "values" },
	text: {
		en: {
			name,
			formula: `Number of events of a class within ${EXPOSURE_KM} km of any of the ${things} that have a geometry; beside it how many those are, and how many of the list have none.`,
			inputs: `The event’s point; the ${things} in Sources that name one of the region’s countries.`,
			exclusions: "Withdrawn events, events without a point, and points that stand in for a province or more.",
			nullMeaning: `None of the ${things} has a geometry, or the dataset does not cover the region in this period.`,
			source: `The founding assessment asks for it; ${EXPOSURE_KM} km is this product’s choice. Geodesics after Karney 2013; along lines planar about the point.`,
		},
	},
	compute: (series, context) =>
		series.map((totals) => {
			const near = nearOf(context, kind);
			return pointAt(totals, {
				value: totals.covered && near !== null && near.placed > 0 ? near.eventsIn(totals.period) : null,
				parts: { placed: near?.placed ?? 0, unplaced: near?.unplaced ?? 0 },
			});
		}),
});

const nearOf = ({ near }: IndicatorContext, kind: "route" | "site") => near[kind];

export const routeExposure = exposure("route", "Events near smuggling routes", "routes");
export const siteExposure = exposure("site", "Events near resource sites", "sites");
