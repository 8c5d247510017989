import type { BriefRun, BriefSection } from "@harmattan/domain/brief/content";
import type { PeriodTotals } from "@harmattan/domain/indicators/series";
import { WINDOW_WEEKS } from "@harmattan/domain/situation/watch-list";
import { dayOf, isoOf } from "@harmattan/domain/time/calendar";
import type { BriefWords } from "@harmattan/messages/brief-words";
import { readExplanation } from "../indicator/explanation.ts";
import { column, counted, EVENT_CLASS, type Facts, NOTES, paragraph, said } from "./facts.ts";

const RECENT_WEEKS = 6;

/** The newest weeks as counted, and what they are expected to come to. */
export async function recentSection(facts: Facts): Promise<BriefSection> {
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
