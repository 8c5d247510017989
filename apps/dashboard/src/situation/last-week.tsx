import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { explainedAddress } from "@/explained/request.ts";
import { changeWords, dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import type { FiguresView, SituationFigures } from "./situation-data.ts";

interface LastWeekProps {
	figures: SituationFigures;
	/** What the figures are of. */
	view: FiguresView;
}

/** The last complete week against the weeks before it, in the field's words. */
export async function LastWeek({ figures, view }: LastWeekProps) {
	const t = await getTranslations("situation");
	const format = await getFormatter();
	const monday = figures.weeks.findLast((week) => week.period <= figures.window.to)?.period ?? figures.window.to;
	const rows = [
		{ name: t("trendFour"), id: "trend_4w", ...figures.trends.fourWeeks },
		{ name: t("trendYear"), id: "trend_52w", ...figures.trends.year },
	];
	return (
		<Section title={t("trendTitle")} aside={t("trendAside", { date: dayWords(format, monday) })}>
			<ul className="type-table">
				{rows.map(({ name, id, change, word, provisional }) => (
					<li key={id} className="border-b border-line-2 py-1">
						<span className="flex justify-between">
							<span>{name}</span>
							<Link
								href={explainedAddress({ ...view, id, class: "SJ", period: monday })}
								className="type-key inline-flex min-h-6 min-w-6 items-center justify-end hover:underline"
								data-indicator={id}
							>
								{change === null ? t("trendNone") : changeWords(format, change)}
							</Link>
						</span>
						<span className="type-caption text-ink-3">
							{[t(`trendWord.${word ?? "none"}`), provisional ? t("provisional") : null].filter(Boolean).join("; ")}
						</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
