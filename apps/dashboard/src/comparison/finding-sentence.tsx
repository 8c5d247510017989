import { getFormatter, getTranslations } from "next-intl/server";
import { daysWords } from "@/format/words.ts";
import type { Compared } from "./compared.ts";
import { boundsWords, ratioWords } from "./ratio-words.ts";

interface FindingSentenceProps {
	found: Compared;
}

/** The ratio in a sentence with its interval, or why there is none. */
export async function FindingSentence({ found }: FindingSentenceProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { headline, reason, dataset, measure, coverage } = found;
	if (headline === null)
		return (
			<p className="hatched border border-line p-6">
				<span className="bg-bg p-2">
					{t(`compare.reason.${reason ?? "not_covered"}`, { dataset: dataset.name })}
					{reason === "not_covered" && coverage.length > 0
						? ` ${t("compare.coveredSpans", { spans: coverage.map((span) => daysWords(format, span)).join("; ") })}`
						: ""}
				</span>
			</p>
		);
	const { ratio } = headline;
	const holdsOne = (headline.low ?? 0) <= 1 && (headline.high ?? Number.POSITIVE_INFINITY) >= 1;
	const bounds = boundsWords(t, format, headline);
	return (
		<p className="type-lead max-w-[80ch]" data-finding="">
			<strong className="type-finding">
				{ratio === null ? t("compare.noRatio") : t(`compare.times.${measure}`, { ratio: ratioWords(format, ratio) })}
			</strong>
			{bounds === null ? "" : `, ${bounds}`}
			{". "}
			{t(holdsOne ? "compare.chance" : "compare.associated")}
		</p>
	);
}
