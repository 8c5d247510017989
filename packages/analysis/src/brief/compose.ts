import type { Database } from "@harmattan/database/client";
import { listClaims, verdictHistory } from "@harmattan/database/queries/claims";
import { countByAdmin1 } from "@harmattan/database/queries/regions";
import { findRevision, importRevisions, newestRevision } from "@harmattan/database/queries/revisions";
import type { Occasion } from "@harmattan/domain/alerts/alert";
import type { BriefBlock, BriefContent, BriefLocale, BriefRun, BriefSection } from "@harmattan/domain/brief/content";
import { daysOfWeek, weekOf } from "@harmattan/domain/brief/week";
import { type WindowChange, windowChange } from "@harmattan/domain/brief/window-change";
import { changesOf } from "@harmattan/domain/claims/standing";
import { extentOf, heldWithin, isCovered } from "@harmattan/domain/coverage/coverage";
import { DomainError } from "@harmattan/domain/errors";
import type { PeriodTotals } from "@harmattan/domain/indicators/series";
import { type Mover, movers, type RegionCounts } from "@harmattan/domain/situation/movers";
import { WINDOW_WEEKS, watchList } from "@harmattan/domain/situation/watch-list";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { dayOf, isoOf, mondayOf } from "@harmattan/domain/time/calendar";
import { type BriefWords, openBriefWords } from "@harmattan/messages/brief-words";
import { forceOccasions } from "../alerts/occasions.ts";
import type { CitableKind } from "../citation/citable.ts";
import { readForecasts } from "../forecast/ledger.ts";
import { readExplanation } from "../indicator/explanation.ts";
import { readSeries } from "../indicator/period-totals.ts";
import type { TimedReader } from "../reader.ts";
import { resolveView, type View } from "../view.ts";

const EVENT_CLASS = "SJ" as const;
const WEEKS_READ = 2 * WINDOW_WEEKS;
const RECENT_WEEKS = 6;
const MOVERS = 8;
const PAST_FORECASTS = 6;
const LARGEST = 5;

/** What a brief is of. */
export interface BriefRequest {
	dataset: string | null;
	region: string | null;
	/** ISO week; null: the last of which all days are held. */
	week: string | null;
	locale: BriefLocale;
	/** The brief before it, whose revisions since are listed; null for the first. */
	previous: { madeAt: string; dataRevision: number } | null;
}

/** Gives the path of the page that shows a view: of one that is kept as it is, or of the page as it is today. */
export type LinkView = (kind: CitableKind, requested: Record<string, unknown>) => Promise<string>;

/** Everything that the sections of one brief are formed from. */
interface Facts {
	ctx: TimedReader;
	words: BriefWords;
	view: View;
	/** Its name in the brief's language. */
	name: string;
	/** First and last day of the week. */
	from: number;
	to: number;
	revision: number;
	/** ISO day that changes are listed since. */
	since: string;
	previous: BriefRequest["previous"];
	link: LinkView;
	/** The region and, where it is several countries, each of them. */
	parts: Part[];
	moved: Mover[];
	counts: RegionCounts[];
}

/** A region's weeks up to the brief's. */
interface Part {
	view: View;
	name: string;
	weeks: PeriodTotals[];
	four: WindowChange;
}

/**
 * Composes a brief from the data as they stand: numbers by the functions that pages use, each with a link to what it was read from. Throws a DomainError for a week that is none,
 * that is not over, or of which nothing is held.
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
	const parts = await Promise.all(views.map((one) => partOf(ctx, one, words, to)));
	const counts = await countsOf(ctx, view, to);
	const facts: Facts = {
		ctx,
		words,
		view,
		name,
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

/** Numbers of the endnotes, in the order of `notes`. */
const NOTES = { data: 1, forecast: 2 } as const;

const said = (text: string, link: string | null = null, note: number | null = null): BriefRun => ({ text, link, note });
const paragraph = (runs: BriefRun[]): BriefBlock => ({ kind: "paragraph", runs });
const column = (words: string, isNumber = false) => ({ words, isNumber });

/** The days of the week that a brief is of. */
function weekToWrite(view: View, week: string | null): { from: number; to: number } {
	const extent = extentOf(view.coverage);
	if (extent === null)
		throw new DomainError("invalid", `${view.dataset.name} does not cover ${view.region.name}`, {
			parameter: "region",
			remedy: "Choose a region that the dataset covers.",
		});
	const last = mondayOf(extent.to + 1) - 7;
	if (week === null) return { from: last, to: last + 6 };
	const days = daysOfWeek(week);
	if (days === null)
		throw new DomainError("invalid", `${week} is no ISO week`, {
			parameter: "week",
			remedy: "Give one such as 2026-W47.",
		});
	if (heldWithin(view.coverage, days).length === 0)
		throw new DomainError("invalid", `${view.dataset.name} holds nothing of ${week} in ${view.region.name}`, {
			parameter: "week",
			remedy: `The last such week is ${weekOf(last)}.`,
		});
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

/** Events by admin-1 unit in the 52 weeks and in the 52 before; empty where one of these weeks is not covered, since units are compared. */
async function countsOf({ db, viewer }: TimedReader, view: View, to: number) {
	const from = to - WEEKS_READ * 7 + 1;
	if (!isCovered(view.coverage, { from, to })) return [];
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

/** A number of events of whole weeks, which opens to its formula and its events. */
async function counted(
	{ words, view, link }: Facts,
	region: string,
	events: number | null,
	span: { from: number; to: number },
): Promise<BriefRun[]> {
	if (events === null) return [said(words.t("notCovered"))];
	const requested = {
		id: "events",
		dataset: view.dataset.id,
		region,
		class: EVENT_CLASS,
		interval: "week",
		from: isoOf(span.from),
		to: isoOf(span.to),
		period: "span",
	};
	return [said(words.number(events), await link("indicator", requested))];
}

/** True where one of the last four weeks is still being reported: no fall in them is called one. */
const isProvisional = (weeks: readonly PeriodTotals[]): boolean =>
	weeks.slice(-4).some(({ provisional }) => provisional);

function changeText({ t, change }: BriefWords, of: Pick<WindowChange, "change" | "low" | "high">): string {
	if (of.change === null) return t("noInterval");
	if (of.low === null || of.high === null) return `${change(of.change)} (${t("noInterval")})`;
	return t("interval", { change: change(of.change), low: change(of.low), high: change(of.high) });
}

async function changedSection(facts: Facts): Promise<BriefSection> {
	const { words, to, parts, link, view, moved } = facts;
	const { t, number, change } = words;
	const rows = await Promise.all(
		parts.map(async ({ view: of, name, weeks, four }) => {
			const watch = watchList(weeks, resampling());
			const [events, deaths] = ["events", "fatalities"].map((id) => watch.find(({ indicator }) => indicator === id));
			const newest = weeks.at(-1);
			const week = newest?.covered ? newest.events : null;
			const isWhole = events?.heldWeeks === WINDOW_WEEKS && !events.isSelection;
			const year = isWhole ? (events.value ?? null) : null;
			const situation = await link("situation", { dataset: view.dataset.id, region: of.region.id });
			return [
				[said(name)],
				await counted(facts, of.region.id, week, { from: to - 6, to }),
				await counted(facts, of.region.id, four.events, { from: to - 27, to }),
				[
					said(
						four.change !== null && isProvisional(weeks)
							? t("changed.provisional", { text: changeText(words, four) })
							: changeText(words, four),
					),
				],
				await counted(facts, of.region.id, year, { from: to - WINDOW_WEEKS * 7 + 1, to }),
				[
					said(
						changeText(words, { change: events?.change ?? null, low: events?.low ?? null, high: events?.high ?? null }),
						situation,
					),
				],
				deaths?.value == null || !isWhole
					? [said(t("notCovered"))]
					: [
							said(
								t("changed.deathsOf", {
									low: deaths.valueLow === null ? "–" : number(deaths.valueLow),
									best: number(deaths.value),
									high: deaths.valueHigh === null ? "–" : number(deaths.valueHigh),
								}),
								situation,
							),
						],
			];
		}),
	);
	const columns = ["region", "week", "four", "fourChange", "year", "yearChange", "deaths"] as const;
	const table: BriefBlock = {
		kind: "table",
		caption: t("changed.caption", { to: words.day(isoOf(to)) }),
		columns: columns.map((key) => column(t(`changed.${key}`), key !== "region")),
		rows,
	};
	const movedTable: BriefBlock =
		moved.length === 0
			? paragraph([said(t("changed.noMovers"))])
			: {
					kind: "table",
					caption: t("changed.movers", { to: words.day(isoOf(to)) }),
					columns: [
						column(t("changed.unit")),
						column(t("changed.year"), true),
						column(t("changed.before"), true),
						column(t("changed.change"), true),
					],
					rows: await Promise.all(
						moved.map(async (mover) => {
							return [
								[said(`${mover.name}, ${words.region(mover.country, mover.country)}`)],
								await counted(facts, mover.id, mover.after, { from: to - WINDOW_WEEKS * 7 + 1, to }),
								await counted(facts, mover.id, mover.before, {
									from: to - WEEKS_READ * 7 + 1,
									to: to - WINDOW_WEEKS * 7,
								}),
								[said(mover.change === null ? t("changed.new") : change(mover.change))],
							];
						}),
					),
				};
	return { id: "changed", title: t("changed.title"), blocks: [table, movedTable] };
}

async function recentSection(facts: Facts): Promise<BriefSection> {
	const { ctx, words, view, name, to, parts } = facts;
	const { t } = words;
	const weeks = (parts[0]?.weeks ?? []).slice(-RECENT_WEEKS);
	let isMeasured = false;
	const rows: BriefRun[][][] = [];
	for (const week of weeks) {
		const from = dayOf(week.period);
		const opened = await readExplanation(ctx, {
			id: "events",
			dataset: view.dataset.id,
			region: view.region.id,
			class: EVENT_CLASS,
			actor: null,
			from: isoOf(to - WINDOW_WEEKS * 7 + 1),
			to: isoOf(to),
			interval: "week",
			area: null,
			period: week.period,
			beside: null,
		});
		const expected = opened.explained?.expected ?? null;
		isMeasured ||= expected !== null;
		rows.push([
			[said(words.day(week.period))],
			await counted(facts, view.region.id, week.covered ? week.events : null, { from, to: from + 6 }),
			[said(expectedText(words, week, expected))],
		]);
	}
	const isOpen = weeks.some(({ provisional, covered }) => provisional && covered);
	const lag = isOpen ? (isMeasured ? "measured" : "notMeasured") : "allComplete";
	const columns = [column(t("recent.week")), column(t("recent.counted"), true), column(t("recent.expected"), true)];
	return {
		id: "recent",
		title: t("recent.title"),
		blocks: [
			{ kind: "table", caption: t("recent.caption", { region: name }), columns, rows },
			paragraph([said(t(`recent.${lag}`), null, NOTES.data)]),
		],
	};
}

/** What a week is expected to come to: complete, so much, or not measured; nothing of one that is not covered. */
function expectedText(
	{ t, number }: BriefWords,
	{ covered, provisional }: PeriodTotals,
	expected: { value: number; low: number; high: number } | null,
): string {
	if (!covered) return t("notCovered");
	if (!provisional) return t("recent.complete");
	if (expected === null) return t("recent.unknown");
	return t("recent.expectedOf", {
		value: number(expected.value),
		low: number(expected.low),
		high: number(expected.high),
	});
}

/** Units that rose or fell by more than this share are named by the words of the map of changes. */
const TENTH = 0.1;

function mapsSection({ words, to, counts, view }: Facts): BriefSection {
	const { t, number } = words;
	const regions = counts.map(({ id, before, after }) => ({ id, value: after, before, covered: true }));
	const largest = counts.toSorted((a, b) => b.after - a.after).slice(0, LARGEST);
	const changeOf = ({ before, after }: (typeof counts)[number]) => (before === 0 ? null : after / before - 1);
	const named = counts.filter(({ before, after }) => before + after >= 10);
	const base = {
		kind: "map" as const,
		countries: view.countries.map((id) => ({ id, name: words.region(id, id) })),
		regions,
	};
	return {
		id: "maps",
		title: t("maps.title"),
		blocks:
			counts.length === 0
				? [paragraph([said(t("changed.noMovers"))])]
				: [
						{
							...base,
							fill: "count",
							caption: t("maps.attacks", { to: words.day(isoOf(to)) }),
							alternative: t("maps.alternative", {
								list: largest.map(({ name, after }) => `${name} ${number(after)}`).join(", "),
							}),
							none: t("maps.none"),
							legend: COUNT_STEPS.map((from) => t("maps.step", { from: number(from) })),
						},
						{
							...base,
							fill: "change",
							caption: t("maps.change"),
							alternative: t("maps.alternativeChange", {
								more: number(named.filter((one) => (changeOf(one) ?? 1) > TENTH).length),
								less: number(named.filter((one) => (changeOf(one) ?? 0) < -TENTH).length),
							}),
							none: t("maps.none"),
							legend: ([-2, -1, 0, 1, 2] as const).map((step) => t(`maps.change${step}`)),
						},
						paragraph([said(t("method.boundaries"))]),
					],
	};
}

/** Lower edges of the steps of the map of attacks: those of the product's own map, a year. */
const COUNT_STEPS = [1, 10, 25, 50, 100, 250];

async function forcesSection({ ctx, words, view, name, since }: Facts): Promise<BriefSection> {
	const { t } = words;
	const rule = { id: "force-changed", version: 1, body: { kind: "force_changed" }, author: null } as const;
	const changed = (await forceOccasions(ctx.db, rule, ctx.now, new Date(since))).filter(({ regions }) =>
		regions.some((id) => view.countries.includes(id)),
	);
	const line = ({ facts, subject }: Occasion): BriefBlock[] =>
		facts.kind === "force_changed"
			? [
					paragraph([
						said(
							t("forces.line", { force: facts.name, host: facts.host, change: facts.change }),
							`/forces#force-${encodeURIComponent(subject)}`,
						),
					]),
				]
			: [];
	return {
		id: "forces",
		title: t("forces.title"),
		blocks:
			changed.length === 0
				? [paragraph([said(t("forces.none", { region: name, since: words.day(since) }), "/forces")])]
				: changed.flatMap(line),
	};
}

async function claimsSection({ ctx, words, view, since, link }: Facts): Promise<BriefSection> {
	const { t } = words;
	const claims = await listClaims(ctx.db);
	const lines = await Promise.all(
		claims.map(async ({ id, text }) => {
			const [change] = changesOf(await verdictHistory(ctx.db, id, [view.dataset.id])).filter(
				({ computedAt }) => computedAt.slice(0, 10) >= since,
			);
			if (change === undefined) return [];
			const verdict = (name: typeof change.verdict) => t(`claims.verdict.${name}`);
			const sentence = t("claims.line", { id, before: verdict(change.before), verdict: verdict(change.verdict), text });
			return [paragraph([said(sentence, await link("claim", { id, dataset: view.dataset.id }))])];
		}),
	);
	const found = lines.flat();
	return {
		id: "claims",
		title: t("claims.title"),
		blocks: found.length === 0 ? [paragraph([said(t("claims.none", { since: words.day(since) }), "/claims")])] : found,
	};
}

/** A forecast that begins later than this after the week is of another time. */
const LATEST_FORECAST_DAYS = 45;

async function forecastSection(facts: Facts): Promise<{ section: BriefSection; point: string; version: number }> {
	const { ctx, words, view, name, link } = facts;
	const { t, number } = words;
	const requested = {
		dataset: view.dataset.id,
		region: view.region.id,
		measure: "events" as const,
		class: EVENT_CLASS,
	};
	const found = await readForecasts(ctx, { ...requested, horizon: null });
	const shown = found.ledger.filter(({ model }) => model !== "nb12");
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

const REVISIONS = 20;

async function revisedSection({ ctx, words, view, previous }: Facts): Promise<BriefSection> {
	const { t, number } = words;
	const title = t("revised.title");
	if (previous === null) return { id: "revised", title, blocks: [paragraph([said(t("revised.first"))])] };
	const since = (await importRevisions(ctx.db, view.dataset.id, REVISIONS)).filter(
		({ id }) => id > previous.dataRevision,
	);
	const summaries = await Promise.all(since.map(({ id }) => summaryOf(ctx.db, ctx, id)));
	const rows = summaries.map(({ recordedAt, summary }) => [
		[said(words.day(recordedAt))],
		...[summary?.new, summary?.changed, summary?.withdrawn, summary?.fatalitiesBest].map((value) => [
			said(value === undefined ? "–" : number(value)),
		]),
	]);
	const columns = (["date", "new", "changedEvents", "withdrawn", "deaths"] as const).map((key) =>
		column(t(`revised.${key}`), key !== "date"),
	);
	return {
		id: "revised",
		title,
		blocks:
			rows.length === 0
				? [paragraph([said(t("revised.none"))])]
				: [{ kind: "table", caption: t("revised.caption", { date: words.day(previous.madeAt) }), columns, rows }],
	};
}

async function summaryOf(db: Database, { viewer }: TimedReader, id: number) {
	const found = await findRevision(db, viewer, id);
	return { recordedAt: found?.recordedAt ?? "", summary: found?.summary ?? null };
}

function fourWeeksPoint({ words, name, to, parts }: Facts): string {
	const { t, number, change, day } = words;
	const four = parts[0]?.four;
	const about = { region: name, to: day(isoOf(to)) };
	if (four === undefined || four.events === null) {
		const week = parts[0]?.weeks.at(-1);
		return week?.covered ? t("proposal.week", { ...about, events: number(week.events) }) : t("proposal.gap", about);
	}
	const said = { ...about, events: number(four.events) };
	if (four.change === null || four.low === null || four.high === null) return t("proposal.count", said);
	if (four.change < 0 && isProvisional(parts[0]?.weeks ?? [])) return t("proposal.soFar", said);
	if (four.change === 0) return t("proposal.same", said);
	const bounds = { low: change(four.low), high: change(four.high) };
	if (four.low <= 0 && four.high >= 0) return t("proposal.unclear", { ...said, ...bounds });
	return t(four.change > 0 ? "proposal.more" : "proposal.less", {
		...said,
		...bounds,
		change: words.share(Math.abs(four.change)),
	});
}

function moverPoint({ words, moved }: Facts): string {
	const [first] = moved;
	if (first === undefined) return words.t("proposal.noMover");
	return words.t(first.after >= first.before ? "proposal.moverUp" : "proposal.moverDown", {
		unit: `${first.name}, ${words.region(first.country, first.country)}`,
		after: words.number(first.after),
		before: words.number(first.before),
	});
}
