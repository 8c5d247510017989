import { CODE_STATUSES, type CodeStatus } from "@harmattan/domain/events/classes";
import { isoOf } from "@harmattan/domain/time/calendar";
import type { useFormatter, useTranslations } from "next-intl";
import { dayWords } from "@/format/words.ts";
import type { Picture } from "../use-picture.ts";

/** Stands in a text's place of a number that no source states. */
export const NO_NUMBER = -1;

/** Deaths as a text takes them: where none of the events states any, their sum is not known. */
export const statedDeaths = (deaths: number, events: number, without: number): number =>
	events > 0 && without === events ? NO_NUMBER : deaths;

/** What a picture leaves out of its drawing, or of its sum of deaths. */
export function leftWords(
	t: ReturnType<typeof useTranslations<never>>,
	{ withoutDeaths, annual }: Picture,
	coding: readonly { id: CodeStatus; events: number }[],
	left: { coarse: number; unplaced: number },
	isSpread: boolean,
): string[] {
	const [clear, notClear] = CODE_STATUSES.map((id) => coding.find((row) => row.id === id)?.events ?? 0);
	return [
		...(annual !== null && annual.coveredDays < annual.days
			? [t("map.coveredDays", { covered: annual.coveredDays, days: annual.days })]
			: []),
		...(notClear ? [t("map.statusOf", { clear: clear ?? 0, events: (clear ?? 0) + notClear })] : []),
		...(left.coarse > 0 ? [t(isSpread ? "map.leftSpread" : "map.left", { coarse: left.coarse })] : []),
		...(withoutDeaths > 0 ? [t("map.withoutDeaths", { count: withoutDeaths })] : []),
		...(left.unplaced > 0 ? [t("map.unplaced", { count: left.unplaced })] : []),
	];
}

/** What a picture shows in one line: events, deaths and days. */
export function findingWords(
	t: ReturnType<typeof useTranslations<never>>,
	format: ReturnType<typeof useFormatter>,
	{ counts, days, withoutDeaths }: Pick<Picture, "counts" | "days" | "withoutDeaths">,
): string {
	const { events, deaths } = counts.total;
	if (days === null || events === 0) return t("map.findingNone");
	return t("map.finding", {
		events,
		deaths: statedDeaths(deaths, events, withoutDeaths),
		from: dayWords(format, isoOf(days.from)),
		to: dayWords(format, isoOf(days.to)),
	});
}
