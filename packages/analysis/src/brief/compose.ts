import { countByAdmin1, listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import type { BriefContent } from "@harmattan/domain/brief/content";
import { daysOfWeek, weekOf } from "@harmattan/domain/brief/week";
import { windowChange } from "@harmattan/domain/brief/window-change";
import { extentOf, heldWithin, isCovered } from "@harmattan/domain/coverage/coverage";
import { DomainError } from "@harmattan/domain/errors";
import { hasLayerUnits } from "@harmattan/domain/regions/region-scope";
import { movers } from "@harmattan/domain/situation/movers";
import { WINDOW_WEEKS } from "@harmattan/domain/situation/watch-list";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { isoOf, mondayOf } from "@harmattan/domain/time/calendar";
import { type BriefWords, openBriefWords } from "@harmattan/messages/brief-words";
import { readSeries } from "../indicator/period-totals.ts";
import type { TimedReader } from "../reader.ts";
import { resolveView, type View } from "../view.ts";
import { changedSection } from "./changed-section.ts";
import {
	type BriefRequest,
	EVENT_CLASS,
	type Facts,
	type LinkView,
	type Part,
	paragraph,
	said,
	WEEKS_READ,
} from "./facts.ts";
import { forecastSection } from "./forecast-section.ts";
import { claimsSection, forcesSection, revisedSection } from "./kept-sections.ts";
import { mapsSection } from "./maps-section.ts";
import { recentSection } from "./recent-section.ts";
import { fourWeeksPoint, moverPoint } from "./takeaways.ts";
import { zonesSection } from "./zones-section.ts";

const MOVERS = 8;

/**
 * Composes a brief from the data as they stand: numbers by the functions that pages use, each with a link to what it was read from. Throws a DomainError for a week that is none, or
 * of which nothing is held.
 */
export async function composeBrief(ctx: TimedReader, request: BriefRequest, link: LinkView): Promise<BriefContent> {
	const view = await resolveView(ctx, { dataset: request.dataset, region: request.region });
	const { from, to } = weekToWrite(view, request.week);
	const words = openBriefWords(request.locale);
	const revision = (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0;
	const name = words.region(view.region.id, view.region.name);
	const countries = view.countries.length > 1 && view.admin1 === null ? view.countries : [];
	const views = [
		view,
		...(await Promise.all(countries.map((region) => resolveView(ctx, { dataset: view.dataset.id, region })))),
	];
	const regions = await listRegions(ctx.db);
	const countryName = (id: string) => words.region(id, regions.find((region) => region.id === id)?.name ?? id);
	const parts = await Promise.all(views.map((one) => partOf(ctx, one, words, to)));
	const counts = await countsOf(ctx, view, to);
	const facts: Facts = {
		ctx,
		words,
		view,
		name,
		countryName,
		from,
		to,
		revision,
		since: (request.previous?.madeAt ?? isoOf(from)).slice(0, 10),
		previous: request.previous,
		link,
		parts,
		moved: movers(counts, MOVERS),
		counts,
	};
	const forecast = await forecastSection(facts);
	const { id, name: datasetName, attribution, licence, synthetic } = view.dataset;
	const cutOff = extentOf(view.coverage)?.to ?? to;
	const { t } = words;
	return {
		version: 1,
		locale: request.locale,
		title: t("title", { region: name, week: weekOf(from) }),
		subtitle: t("subtitle", {
			from: words.day(isoOf(from)),
			to: words.day(isoOf(to)),
			dataset: datasetName,
			cutOff: words.day(isoOf(cutOff)),
			revision: words.number(revision),
		}),
		week: weekOf(from),
		from: isoOf(from),
		to: isoOf(to),
		region: { id: view.region.id, name },
		dataset: { id, name: datasetName, attribution, licence, synthetic },
		dataRevision: revision,
		madeAt: ctx.now.toISOString(),
		warning: synthetic ? t("warning") : null,
		takeawaysTitle: t("takeaways"),
		takeaways: [fourWeeksPoint(facts), moverPoint(facts), forecast.point],
		sections: [
			await changedSection(facts),
			await recentSection(facts),
			mapsSection(facts),
			...(await zonesSection(facts)),
			await forcesSection(facts),
			await claimsSection(facts),
			forecast.section,
			await revisedSection(facts),
			{
				id: "method",
				title: t("method.title"),
				blocks: (["class", "interval", "links"] as const).map((key) => paragraph([said(t(`method.${key}`))])),
			},
		],
		notesTitle: t("notes"),
		notes: [
			t("source", { attribution, licence, revision: words.number(revision) }),
			t("forecastNote", { version: String(forecast.version) }),
		],
	};
}

/** The days of the week that a brief is of. */
function weekToWrite(view: View, week: string | null): { from: number; to: number } {
	const extent = extentOf(view.coverage);
	if (extent === null)
		throw new DomainError("invalid", `${view.dataset.name} does not cover ${view.region.name}`, {
			parameter: "region",
			remedy: "Choose a region that the dataset covers.",
		});
	const last = mondayOf(extent.to + 1) - 7;
	const days = week === null ? { from: last, to: last + 6 } : daysOfWeek(week);
	if (days === null)
		throw new DomainError("invalid", `${week} is no ISO week`, {
			parameter: "week",
			remedy: "Give one such as 2026-W47.",
		});
	if (heldWithin(view.coverage, days).length === 0)
		throw new DomainError(
			"invalid",
			`${view.dataset.name} holds nothing of ${weekOf(days.from)} in ${view.region.name}`,
			{
				parameter: "week",
				remedy: `Its newest day there is ${isoOf(extent.to)}.`,
			},
		);
	return days;
}

async function partOf(ctx: TimedReader, view: View, words: BriefWords, to: number): Promise<Part> {
	const weeks = await readSeries(ctx, view, {
		eventClass: EVENT_CLASS,
		actorId: null,
		interval: "week",
		span: { from: to - WEEKS_READ * 7 + 1, to },
		needs: ["spillover"],
	});
	return {
		view,
		name: words.region(view.region.id, view.region.name),
		weeks,
		four: windowChange(weeks, 4, resampling()),
	};
}

/** Events by admin-1 unit in the 52 weeks and in the 52 before; empty where one of these weeks is not covered, since units are compared, and of a region that has none of ours. */
async function countsOf({ db, viewer }: TimedReader, view: View, to: number) {
	const from = to - WEEKS_READ * 7 + 1;
	if (!hasLayerUnits(view.region) || !isCovered(view.coverage, { from, to })) return [];
	const filter = {
		viewer,
		datasetId: view.dataset.id,
		countries: view.countries,
		admin1: view.admin1,
		eventClass: EVENT_CLASS,
		actorId: null,
		datedToWeek: true,
		fromDay: from,
		toDay: to,
	};
	return countByAdmin1(db, filter, to - WINDOW_WEEKS * 7 + 1);
}
