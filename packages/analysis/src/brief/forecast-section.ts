import type { BriefBlock, BriefSection } from "@harmattan/domain/brief/content";
import { dayOf } from "@harmattan/domain/time/calendar";
import { readForecasts, SHOWN } from "../forecast/ledger.ts";
import { column, EVENT_CLASS, type Facts, NOTES, paragraph, said } from "./facts.ts";

const PAST_FORECASTS = 6;
/** A forecast that begins later than this after the week is of another time. */
const LATEST_FORECAST_DAYS = 45;

/** The months ahead, and how the last forecasts came out; with the takeaway of it. */
export async function forecastSection(
	facts: Facts,
): Promise<{ section: BriefSection; point: string; version: number }> {
	const { ctx, words, view, name, link } = facts;
	const { t, number } = words;
	const requested = {
		dataset: view.dataset.id,
		region: view.region.id,
		measure: "events" as const,
		class: EVENT_CLASS,
	};
	const found = await readForecasts(ctx, { ...requested, horizon: null });
	const shown = found.ledger.filter(({ model }) => model === SHOWN);
	const [newest] = shown;
	const version = newest?.version ?? 1;
	const title = t("forecast.title");
	const [next] = found.ahead;
	// What is forecast comes from the newest data: it is no part of a brief of an earlier time.
	const isPast = next !== undefined && dayOf(`${next.month}-01`) > facts.to + LATEST_FORECAST_DAYS;
	if (newest === undefined || next === undefined || isPast)
		return {
			section: {
				id: "forecast",
				title,
				blocks: [paragraph([said(t(isPast ? "forecast.earlier" : "forecast.none", { region: name }))])],
			},
			point: t(isPast ? "forecast.earlier" : "proposal.noForecast", { region: name }),
			version,
		};
	const page = await link("forecast", requested);
	const span = (low: number, high: number) => t("forecast.span", { low: number(low), high: number(high) });
	const ahead: BriefBlock = {
		kind: "table",
		caption: t("forecast.caption", { region: name, revision: number(newest.revision) }),
		columns: (["month", "median", "fifty", "ninety"] as const).map((key) =>
			column(t(`forecast.${key}`), key !== "month"),
		),
		rows: found.ahead.map((month, index) => [
			[said(words.month(month.month))],
			[said(number(month.median), page, index === 0 ? NOTES.forecast : null)],
			[said(span(month.low50, month.high50))],
			[said(span(month.low90, month.high90))],
		]),
	};
	const past = shown
		.flatMap(({ months, frozenAt }) =>
			months.filter(({ ahead: of, came }) => of === 1 && came !== null).map((month) => ({ ...month, frozenAt })),
		)
		.filter((month, index, all) => all.findIndex((one) => one.month === month.month) === index)
		.toSorted((a, b) => b.month.localeCompare(a.month))
		.slice(0, PAST_FORECASTS);
	const scored: BriefBlock =
		past.length === 0
			? paragraph([said(t("forecast.unscored"))])
			: {
					kind: "table",
					caption: t("forecast.past"),
					columns: (["month", "ninety", "came", "inside"] as const).map((key) =>
						column(t(`forecast.${key}`), key !== "month"),
					),
					rows: past.map(({ month, low90, high90, came }) => [
						[said(words.month(month))],
						[said(span(low90, high90))],
						[said(number(came ?? 0))],
						[said(t(low90 <= (came ?? 0) && (came ?? 0) <= high90 ? "forecast.yes" : "forecast.no"))],
					]),
				};
	return {
		section: { id: "forecast", title, blocks: [ahead, scored] },
		point: t("proposal.forecast", {
			month: words.month(next.month),
			median: number(next.median),
			low: number(next.low90),
			high: number(next.high90),
		}),
		version,
	};
}
