import { MAX_MONTHS, readComparison } from "@harmattan/analysis/comparison/comparison";
import type { WindowResult } from "@harmattan/domain/comparison/windows";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { shortId } from "@harmattan/domain/short-id";
import { isoOf } from "@harmattan/domain/time/calendar";
import { datedSpan } from "@harmattan/domain/time/dated-span";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { comparisonAnswer } from "./answers/comparison.ts";
import { endpoint } from "./endpoint.ts";
import { areaParameter, readText } from "./read-text.ts";

const DATE = "must be a date such as 2023-07-26, or a span such as 2023-07-01/2023-07-31";

/** Before and after a date, for the same answer as the page's. */
export const compareEndpoint = endpoint({
	path: "/compare",
	summary:
		"Events or deaths of a region before and after a date or milestone, with an interval, windows and a placebo test",
	parameters: z.object({
		region: shortId.optional(),
		dataset: shortId.optional(),
		class: z.enum(EVENT_CLASSES).default("V"),
		actor: shortId.optional(),
		date: readText(readSpan, DATE),
		milestone: shortId.optional(),
		months: z.coerce.number().int().min(1).max(MAX_MONTHS).default(6),
		measure: z.enum(["events", "fatalities"]).default("events"),
		knownAt: knownAt.optional(),
		area: areaParameter,
	}),
	answer: comparisonAnswer,
	run: async (ctx, parameters) => {
		const found = await readComparison(ctx, {
			...parameters,
			region: parameters.region ?? null,
			dataset: parameters.dataset ?? null,
			actor: parameters.actor ?? null,
			date: parameters.date ?? null,
			milestone: parameters.milestone ?? null,
			area: parameters.area ?? null,
		});
		const {
			headline,
			windows,
			sweep,
			trendBefore,
			withoutIncomplete,
			range,
			weeks: _weeks,
			region,
			dataset,
			...rest
		} = found;
		return {
			region: region.id,
			dataset: dataset.id,
			...rest,
			...(headline ? reported(headline) : NO_RATIO),
			trendBefore: trendBefore && { ...trendBefore, ...stated(trendBefore) },
			withoutIncomplete: withoutIncomplete && reported(withoutIncomplete),
			range: range && { low: range.low && reported(range.low), high: range.high && reported(range.high) },
			windows: windows.map((window) => window && reported(window)),
			sweep: sweep.map(reported),
		};
	},
});

const NO_RATIO = {
	ratio: null,
	low: null,
	high: null,
	method: null,
	counts: null,
	weeks: null,
	phi: null,
	autocorrelation: null,
};

/** A ratio and its bounds as JSON has them: what is unbounded is null. */
function stated({ ratio, low, high }: { ratio: number | null; low: number | null; high: number | null }) {
	const finite = (value: number | null) => (Number.isFinite(value) ? value : null);
	return { ratio: finite(ratio), low: finite(low), high: finite(high) };
}

/** A window's result in the names of the public API. */
function reported({ before, after, beforeWindow, afterWindow, ...rest }: WindowResult) {
	const dates = ({ from, to }: { from: number; to: number }) => ({ from: isoOf(from), to: isoOf(to) });
	return {
		...rest,
		...stated(rest),
		counts: { before, after },
		weeks: { before: beforeWindow.weeks, after: afterWindow.weeks },
		before: dates(beforeWindow),
		after: dates(afterWindow),
	};
}

function readSpan(text: string) {
	const [earliest, latest = earliest] = text.split("/");
	return datedSpan.safeParse({ earliest, latest }).data ?? null;
}
