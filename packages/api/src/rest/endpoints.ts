import { aggregatesInput, readAggregates } from "@harmattan/analysis/aggregates/aggregates";
import { explanationInput, readExplanation } from "@harmattan/analysis/indicator/explanation";
import { indicatorInput, readIndicator } from "@harmattan/analysis/indicator/read-indicator";
import { readStatedSeries, seriesInput } from "@harmattan/analysis/stated-series/stated-series";
import { listActors } from "@harmattan/database/queries/actors";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { listDocuments } from "@harmattan/database/queries/documents";
import { listEngagements } from "@harmattan/database/queries/engagements";
import { listPresences } from "@harmattan/database/queries/forces";
import { listMilestones } from "@harmattan/database/queries/milestones";
import { listPlaces } from "@harmattan/database/queries/places";
import { listRegions } from "@harmattan/database/queries/regions";
import { listStatedSeries } from "@harmattan/database/queries/stated-series";
import { publishedCoverage } from "@harmattan/domain/coverage/coverage";
import { presenceOn } from "@harmattan/domain/forces/as-of";
import type { Presence } from "@harmattan/domain/forces/force";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { definitions } from "../routers/indicators.ts";
import { ALERT_ENDPOINTS } from "./alerts-endpoints.ts";
import { aggregatesAnswer, datasetsAnswer } from "./answers/datasets.ts";
import { definitionsAnswer, explanationAnswer, indicatorAnswer } from "./answers/indicators.ts";
import {
	actorsAnswer,
	documentsAnswer,
	engagementsAnswer,
	forcesAnswer,
	milestonesAnswer,
	placesAnswer,
	regionsAnswer,
} from "./answers/reference.ts";
import { seriesAnswer, seriesListAnswer } from "./answers/series.ts";
import { BRIEF_ENDPOINTS } from "./briefs-endpoints.ts";
import { CLAIM_ENDPOINTS } from "./claims-endpoints.ts";
import { claimsFeedEndpoint } from "./claims-feed-endpoint.ts";
import { compareEndpoint } from "./compare-endpoint.ts";
import { DATASET_DESCRIPTION_ENDPOINTS } from "./dataset-description-endpoints.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { eventFileEndpoint } from "./event-file-endpoint.ts";
import { eventsEndpoint } from "./events-endpoint.ts";
import { exportColumnsEndpoint, exportEndpoint } from "./export-endpoint.ts";
import { forecastsEndpoint, forecastTableEndpoint } from "./forecasts-endpoint.ts";
import { matchesEndpoint } from "./matches-endpoint.ts";
import { pivotEndpoint } from "./pivot-endpoint.ts";
import { placeOnDateEndpoint } from "./place-on-date-endpoint.ts";
import { areaParameter } from "./read-text.ts";
import { zonesEndpoint } from "./zones-endpoint.ts";

const none = z.object({});
/** The state of our data, which the endpoint need not know of: it is opened for it. */
const known = z.object({ knownAt: knownAt.optional() });
const hosted = known.extend({
	host: z
		.string()
		.regex(/^[A-Z]{3}$/, "must be an ISO alpha-3 code")
		.optional(),
	sponsor: z.string().max(80).optional(),
});
const dated = known.extend({ asOf: isoDate.optional() });

const places = (path: string, kind: "area" | "site" | "route", summary: string) =>
	endpoint({
		path,
		summary,
		parameters: kind === "area" ? dated : known,
		answer: placesAnswer,
		run: async (ctx, parameters) => {
			const asOf = "asOf" in parameters ? (parameters.asOf as string | undefined) : undefined;
			const found = await listPlaces(ctx.db, kind);
			return asOf === undefined
				? found
				: found.filter((place) => place.from.earliest === null || place.from.earliest <= asOf);
		},
	});

/** Every path of the public API, in the order of its document. */
export const ENDPOINTS: readonly Endpoint[] = [
	eventsEndpoint,
	eventFileEndpoint,
	exportEndpoint,
	exportColumnsEndpoint,
	pivotEndpoint,
	endpoint({
		path: "/indicators",
		summary: "Definitions of all indicators",
		parameters: none,
		answer: definitionsAnswer,
		run: async () => definitions(),
	}),
	endpoint({
		path: "/indicators/{id}",
		summary: "The points of an indicator for a region and dataset",
		parameters: indicatorInput.partial({ dataset: true, region: true }).extend({
			area: areaParameter,
			knownAt: knownAt.optional(),
		}),
		answer: indicatorAnswer,
		run: async (ctx, parameters) => {
			const { interval: _interval, ...answer } = await readIndicator(ctx, {
				...parameters,
				dataset: parameters.dataset ?? null,
				region: parameters.region ?? null,
				area: parameters.area ?? null,
			});
			return answer;
		},
	}),
	endpoint({
		path: "/indicators/{id}/explanation",
		summary: "One value of an indicator with its formula, what it read and left out, and another dataset beside it",
		parameters: explanationInput
			.partial({ dataset: true, region: true })
			.extend({ area: areaParameter, knownAt: knownAt.optional() }),
		answer: explanationAnswer,
		run: (ctx, parameters) =>
			readExplanation(ctx, {
				...parameters,
				dataset: parameters.dataset ?? null,
				region: parameters.region ?? null,
				area: parameters.area ?? null,
			}),
	}),
	forecastsEndpoint,
	forecastTableEndpoint,
	...ALERT_ENDPOINTS,
	...BRIEF_ENDPOINTS,
	matchesEndpoint,
	endpoint({
		path: "/series",
		summary: "Series of values that sources state, such as gold output",
		parameters: known,
		answer: seriesListAnswer,
		run: (ctx) => listStatedSeries(ctx.db),
	}),
	endpoint({
		path: "/series/{id}",
		summary:
			"The values of a stated series for a region, with their sources and, if requested, an indicator of events beside them",
		parameters: seriesInput
			.partial({ region: true, beside: true, dataset: true })
			.extend({ knownAt: knownAt.optional(), from: isoDate.optional(), to: isoDate.optional() }),
		answer: seriesAnswer,
		run: async (ctx, { from, to, ...parameters }) => {
			const { series, region, points, ...rest } = await readStatedSeries(ctx, {
				...parameters,
				region: parameters.region ?? null,
				beside: parameters.beside ?? null,
				dataset: parameters.dataset ?? null,
			});
			return {
				...rest,
				id: series.id,
				name: series.name,
				unit: series.unit,
				interval: series.interval,
				source: rest.sources.join("; "),
				series,
				region,
				points: points
					.filter(({ period }) => (from === undefined || period >= from) && (to === undefined || period <= to))
					.map((point) => ({ region: region.id, ...point })),
			};
		},
	}),
	compareEndpoint,
	...CLAIM_ENDPOINTS,
	claimsFeedEndpoint,
	endpoint({
		path: "/forces",
		summary: "Forces by host, as of a date in the world",
		parameters: hosted.extend({ asOf: isoDate.optional() }),
		answer: forcesAnswer,
		run: async (ctx, { host, sponsor, asOf }) =>
			(await listPresences(ctx.db))
				.filter(
					(spell) =>
						(host === undefined || spell.host === host) && (sponsor === undefined || spell.sponsor === sponsor),
				)
				.filter((spell) => asOf === undefined || presenceOn(spell, asOf) !== "absent")
				.map(forceAnswer),
	}),
	endpoint({
		path: "/milestones",
		summary: "Milestones with their dates as exactly as known",
		parameters: known,
		answer: milestonesAnswer,
		run: (ctx) => listMilestones(ctx.db),
	}),
	endpoint({
		path: "/engagements",
		summary: "Dealings between hosts and outside powers",
		parameters: hosted,
		answer: engagementsAnswer,
		run: async (ctx, { host, sponsor }) =>
			(await listEngagements(ctx.db)).filter(
				(row) => (host === undefined || row.host === host) && (sponsor === undefined || row.sponsor === sponsor),
			),
	}),
	places("/areas", "area", "Areas and who holds them"),
	places("/sites", "site", "Sites"),
	places("/routes", "route", "Smuggling and trafficking routes"),
	zonesEndpoint,
	endpoint({
		path: "/datasets",
		summary: "Datasets with licence, coverage and freshness",
		parameters: known,
		answer: datasetsAnswer,
		run: async (ctx) =>
			(await listDatasets(ctx.db, ctx.viewer)).map((dataset) => ({
				...dataset,
				coverage: publishedCoverage(dataset.coverage),
			})),
	}),
	endpoint({
		path: "/aggregates",
		summary: "Monthly counts of a restricted dataset whose admin has opened them; cells under five are withheld",
		parameters: aggregatesInput,
		answer: aggregatesAnswer,
		run: readAggregates,
	}),
	endpoint({
		path: "/documents",
		summary: "Documents and the endnotes that name them",
		parameters: known,
		answer: documentsAnswer,
		run: (ctx) => listDocuments(ctx.db),
	}),
	endpoint({
		path: "/actors",
		summary: "Actors with type and ideology",
		parameters: known,
		answer: actorsAnswer,
		run: (ctx) => listActors(ctx.db),
	}),
	endpoint({
		path: "/regions",
		summary: "Countries, their units with names and place codes by date, groups and named areas",
		parameters: known,
		answer: regionsAnswer,
		run: (ctx) => listRegions(ctx.db),
	}),
	placeOnDateEndpoint,
	...DATASET_DESCRIPTION_ENDPOINTS,
];

function forceAnswer({ id, host, force, sponsor, type, from, to, status, strengths, citations }: Presence) {
	return {
		id,
		host,
		force,
		sponsor,
		type,
		from,
		to,
		status,
		strengths: strengths.map(({ countKind, low, best, high, date, citations: cite }) => ({
			countKind,
			low,
			best,
			high,
			date,
			cite,
		})),
		citations,
	};
}
