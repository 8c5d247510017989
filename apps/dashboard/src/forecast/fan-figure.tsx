import { FanChart } from "@harmattan/charts/components/fan-chart";
import { getFormatter, getTranslations } from "next-intl/server";
import { Figure } from "@/page/figure.tsx";
import type { FoundForecasts } from "./found-forecasts.ts";
import { monthWords } from "./month-words.ts";

interface FanFigureProps {
	found: FoundForecasts;
	/** Shows the newest forecast that months have come of, in place of what is ahead. */
	isPrevious?: boolean;
}

const SIZES = [
	{ width: 1080, height: 300, className: "hidden md:block" },
	{ width: 358, height: 220, className: "md:hidden" },
] as const;
/** Months of the past that a phone shows. */
const FEW = 12;

/** The months that are known and the fan of those ahead, or of a forecast before it with what came; nothing where none has been scored. */
export async function FanFigure({ found, isPrevious = false }: FanFigureProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { dataset, region, measure, revision } = found;
	const { history, ahead } = isPrevious ? previousOf(found) : shownOf(found);
	if (isPrevious && ahead.length === 0) return null;
	const title = t(isPrevious ? "forecast.previousTitle" : "forecast.fanTitle", { measure });
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
						ahead={ahead}
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

const shownOf = ({ history, ahead }: FoundForecasts) => ({
	history,
	ahead: ahead.map((month) => ({ ...month, came: null })),
});

/** The newest forecast by the model of which a month has come, and the months before it. */
function previousOf({ history, ledger }: FoundForecasts) {
	const row = ledger.find(({ model, score }) => model === "challenger" && score !== null);
	const [first] = row?.months ?? [];
	const floor = ledger.find(({ model, revision }) => model === "nb12" && revision === row?.revision);
	return {
		history: first === undefined ? [] : history.filter(({ month }) => month < first.month),
		ahead: (row?.months ?? []).map((month, index) => ({ ...month, floor: floor?.months[index] ?? null })),
	};
}
