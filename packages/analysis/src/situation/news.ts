import { type Alert, listAlerts } from "@harmattan/database/queries/alerts";
import { windowChange } from "@harmattan/domain/brief/window-change";
import { extentOf } from "@harmattan/domain/coverage/coverage";
import { type News, rankNews } from "@harmattan/domain/situation/news";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { isoOf, mondayOf } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import { readSeries } from "../indicator/period-totals.ts";
import type { TimedReader } from "../reader.ts";
import { resolveView, type View } from "../view.ts";
import { viewInput } from "../view-input.ts";

const EVENT_CLASS = "SJ" as const;
const WEEKS = 4;
/** Alerts that are ranked. */
const MAX_ALERTS = 100;
const DAY_MS = 86_400_000;
/** What is news to who has not been here before, days. */
const WEEK_DAYS = 7;

export const newsInput = viewInput.extend({
	/** News since then, ISO instant; null: of the last seven days. */
	since: z.iso.datetime().nullable().default(null),
	limit: z.number().int().min(1).max(20).default(6),
});

/** A region whose events of four weeks are compared with those of the four before. */
export interface NewsRegion {
	id: string;
	name: string;
	/** First and last day of the eight weeks, ISO. */
	from: string;
	to: string;
}

/** What has changed in a region since an instant, the gravest first. */
export async function readNews(
	ctx: TimedReader,
	input: z.infer<typeof newsInput>,
): Promise<{ since: string; news: News<Alert, NewsRegion>[] }> {
	const view = await resolveView(ctx, input);
	const countries = view.countries.length > 1 && view.admin1 === null ? view.countries : [];
	const others = await Promise.all(countries.map((region) => resolveView(ctx, { dataset: view.dataset.id, region })));
	const since = input.since ?? new Date(ctx.now.getTime() - WEEK_DAYS * DAY_MS).toISOString();
	const [alerts, ...changes] = await Promise.all([
		listAlerts(ctx.db, ctx.viewer, {
			states: ["released"],
			region: view.region.id,
			dataset: view.dataset.id,
			limit: MAX_ALERTS,
		}),
		...[view, ...others].map((one) => changeOf(ctx, one)),
	]);
	// The newest brief stands above the news.
	const recent = alerts.filter(
		({ releasedAt, facts }) => releasedAt !== null && releasedAt >= since && facts.kind !== "brief_published",
	);
	const known = changes.flatMap((change) => (change === null ? [] : [change]));
	return { since, news: rankNews(recent, known, input.limit) };
}

/** The last four complete weeks of a region against the four before; null where nothing is covered. */
async function changeOf(ctx: TimedReader, view: View) {
	const extent = extentOf(view.coverage);
	if (extent === null) return null;
	const to = mondayOf(extent.to + 1) - 1;
	const from = to - 2 * WEEKS * 7 + 1;
	const weeks = await readSeries(ctx, view, {
		eventClass: EVENT_CLASS,
		actorId: null,
		interval: "week",
		span: { from, to },
		needs: [],
	});
	return {
		region: { id: view.region.id, name: view.region.name, from: isoOf(from), to: isoOf(to) },
		change: windowChange(weeks, WEEKS, resampling()),
	};
}
