import { isClear } from "@harmattan/domain/brief/window-change";
import { isoOf } from "@harmattan/domain/time/calendar";
import type { Facts } from "./facts.ts";

/** What four weeks say against the four before: no fall in weeks that are still being reported, and nothing where the interval leaves a doubt. */
export function fourWeeksPoint({ words, name, to, parts }: Facts): string {
	const { t, number, change, day } = words;
	const four = parts[0]?.four;
	const about = { region: name, to: day(isoOf(to)) };
	if (four === undefined || four.events === null) {
		const week = parts[0]?.weeks.at(-1);
		return week?.covered ? t("proposal.week", { ...about, events: number(week.events) }) : t("proposal.gap", about);
	}
	const said = { ...about, events: number(four.events) };
	if (four.change === null || four.low === null || four.high === null) return t("proposal.count", said);
	if (four.change < 0 && four.provisional) return t("proposal.soFar", said);
	if (four.change === 0) return t("proposal.same", said);
	const bounds = { low: change(four.low), high: change(four.high) };
	if (!isClear(four)) return t("proposal.unclear", { ...said, ...bounds });
	return t(four.change > 0 ? "proposal.more" : "proposal.less", {
		...said,
		...bounds,
		change: words.share(Math.abs(four.change)),
	});
}

/** The admin-1 unit that moved most. */
export function moverPoint({ words, moved, countryName }: Facts): string {
	const [first] = moved;
	if (first === undefined) return words.t("proposal.noMover");
	return words.t(first.after >= first.before ? "proposal.moverUp" : "proposal.moverDown", {
		unit: `${first.name}, ${countryName(first.country)}`,
		after: words.number(first.after),
		before: words.number(first.before),
	});
}
