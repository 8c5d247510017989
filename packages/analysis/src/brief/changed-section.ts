import type { BriefBlock, BriefSection } from "@harmattan/domain/brief/content";
import type { WindowChange } from "@harmattan/domain/brief/window-change";
import { WINDOW_WEEKS, watchList } from "@harmattan/domain/situation/watch-list";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { isoOf } from "@harmattan/domain/time/calendar";
import type { BriefWords } from "@harmattan/messages/brief-words";
import { column, counted, type Facts, paragraph, said, WEEKS_READ, weeksOf } from "./facts.ts";

/** What changed: the week, four and 52 weeks by country, and the admin-1 units that moved most. */
export async function changedSection(facts: Facts): Promise<BriefSection> {
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
			const [eight, both, year52] = [
				{ from: to - 55, to },
				{ from: to - WEEKS_READ * 7 + 1, to },
				{ from: to - WINDOW_WEEKS * 7 + 1, to },
			];
			const opened = (id: "events" | "fatalities", span: { from: number; to: number }) =>
				link("indicator", weeksOf(view, id, of.region.id, span));
			return [
				[said(name)],
				await counted(facts, of.region.id, week, { from: to - 6, to }),
				await counted(facts, of.region.id, four.events, { from: to - 27, to }),
				[
					said(
						four.change !== null && four.provisional
							? t("changed.provisional", { text: changeText(words, four) })
							: changeText(words, four),
						four.change === null ? null : await opened("events", eight),
					),
				],
				await counted(facts, of.region.id, year, year52),
				[
					said(
						changeText(words, { change: events?.change ?? null, low: events?.low ?? null, high: events?.high ?? null }),
						events?.change == null ? null : await opened("events", both),
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
								await opened("fatalities", year52),
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
								[said(`${mover.name}, ${facts.countryName(mover.country)}`)],
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

/** A change with its interval, as words; that it is provisional stands with it. */
function changeText({ t, change }: BriefWords, of: Pick<WindowChange, "change" | "low" | "high">): string {
	if (of.change === null) return t("noInterval");
	if (of.low === null || of.high === null) return `${change(of.change)} (${t("noInterval")})`;
	return t("interval", { change: change(of.change), low: change(of.low), high: change(of.high) });
}
