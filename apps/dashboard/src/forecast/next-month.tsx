import { FanChart } from "@harmattan/charts/components/fan-chart";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";
import { monthWords } from "./month-words.ts";

interface NextMonthProps {
	dataset: string;
	region: { id: string; name: string };
	knownAt: string | null;
}

const CLASS = "SJ";
const MEASURE = "events";

/** What is forecast of attacks in the month after the last one that is known: one line and a small fan; nothing where nothing is forecast. */
export async function NextMonth({ dataset, region, knownAt }: NextMonthProps) {
	const subject = { dataset, region: region.id, measure: MEASURE, class: CLASS } as const;
	const found = await api().forecasts.next({ ...subject, knownAt });
	const [first] = found?.ahead ?? [];
	if (found === null || first === undefined) return null;
	const t = await getTranslations("forecast");
	const format = await getFormatter();
	const whole = (value: number) => format.number(Math.round(value));
	const { months, inside90 } = found.record;
	return (
		<Section title={t("lineTitle")} aside={monthWords(format, first.month)}>
			<div className="flex flex-wrap items-center gap-4">
				<div className="w-[220px] shrink-0">
					<FanChart
						label={t("fanLabel", { measure: MEASURE, region: region.name })}
						past={found.history}
						ahead={found.ahead.map((month) => ({ ...month, floor: null, came: null }))}
						monthWords={(month) => monthWords(format, month)}
						tickWords={whole}
						width={220}
						height={80}
						isSmall={true}
					/>
				</div>
				<p className="type-table min-w-[220px] flex-1">
					{t("line", {
						month: monthWords(format, first.month),
						measure: MEASURE,
						median: whole(first.median),
						low: whole(first.low90),
						high: whole(first.high90),
						words: t(`likelihood.${found.above.likelihood}`),
						mean: format.number(found.yearMean, { maximumFractionDigits: 1 }),
					})}{" "}
					<span className="text-ink-2">
						{t("lineRecord", {
							months,
							share: months === 0 ? "" : format.number(inside90 / months, { style: "percent" }),
						})}
					</span>{" "}
					<PageLink
						href={`/forecasts?${new URLSearchParams(subject)}`}
						className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
					>
						{t("lineLink")}
					</PageLink>
				</p>
			</div>
		</Section>
	);
}
