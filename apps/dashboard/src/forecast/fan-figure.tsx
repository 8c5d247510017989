import { FanChart } from "@harmattan/charts/components/fan-chart";
import { getFormatter, getTranslations } from "next-intl/server";
import { Figure } from "@/page/figure.tsx";
import type { FoundForecasts } from "./found-forecasts.ts";
import { monthWords } from "./month-words.ts";

interface FanFigureProps {
	found: FoundForecasts;
}

const SIZES = [
	{ width: 1080, height: 300, className: "hidden md:block" },
	{ width: 358, height: 220, className: "md:hidden" },
] as const;
/** Months of the past that a phone shows. */
const FEW = 12;

/** The months that are known and the fan of those ahead. */
export async function FanFigure({ found }: FanFigureProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { dataset, region, measure, revision, history, ahead } = found;
	const title = t("forecast.fanTitle", { measure });
	return (
		<Figure
			title={title}
			scope={[region.name, t(`class.${found.class}`), t("common.revision", { revision })].join("; ")}
			source={`${dataset.attribution} (${dataset.licence})`}
			synthetic={dataset.synthetic}
			foot={<p className="type-caption mt-1 text-ink-2">{t("forecast.fanNote")}</p>}
		>
			{SIZES.map(({ width, height, className }) => (
				<div key={width} className={className}>
					<FanChart
						label={t("forecast.fanLabel", { measure, region: region.name })}
						past={width < 400 ? history.slice(-FEW) : history}
						ahead={ahead.map((month) => ({ ...month, came: null }))}
						monthWords={(month) => monthWords(format, month)}
						tickWords={(tick) => format.number(tick)}
						width={width}
						height={height}
					/>
				</div>
			))}
		</Figure>
	);
}
