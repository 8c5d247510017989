import { dayOf } from "@harmattan/domain/time/calendar";
import { getFormatter, getTranslations } from "next-intl/server";
import { daysWords } from "@/format/words.ts";
import type { SituationFigures } from "./situation-data.ts";

const DAYS_OF_MONTH = 30.4;
/** Spans that are named; of more only how many days they leave out is said. */
const NAMED = 3;

interface KnownDaysProps {
	figures: SituationFigures;
}

/** What of the last 104 weeks is covered, where not all is; nothing where it is. */
export async function KnownDays({ figures }: KnownDaysProps) {
	const t = await getTranslations("situation");
	const format = await getFormatter();
	const { held, gaps, isSelection } = figures.known;
	const [first] = gaps;
	if (first === undefined && !isSelection) return null;
	const days = gaps.reduce((sum, { from, to }) => sum + dayOf(to) - dayOf(from) + 1, 0);
	const months = Math.round(days / DAYS_OF_MONTH);
	const isLeading = gaps.length === 1 && first?.from === figures.before.from;
	const named = held.slice(-NAMED).map((span) => daysWords(format, span));
	return (
		<span className="text-ink-2" data-known-days="">
			{first === undefined ? null : t("coveredOnly", { spans: format.list(named, { type: "conjunction" }) })}{" "}
			{first === undefined ? null : t(isLeading ? "unknownBefore" : "unknownBetween", { months, days })}{" "}
			{isSelection ? t("selectionOnly") : null}
		</span>
	);
}
