import type { RouterOutput } from "@harmattan/api/outputs";
import { countriesOf } from "@harmattan/domain/regions/regions";
import { getTranslations } from "next-intl/server";
import { SeriesFigure } from "@/explained/series-figure.tsx";
import { unitWords } from "./unit-words.ts";

interface SeriesFiguresProps {
	found: RouterOutput["series"]["read"];
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** A stated series, and the indicator of events beside it. */
export async function SeriesFigures({ found, knownAt }: SeriesFiguresProps) {
	const t = await getTranslations();
	const { series, region, points, beside } = found;
	const countries = countriesOf(region.id);
	const revision = t("common.revision", { revision: found.revision });
	return (
		<>
			<SeriesFigure
				title={`${series.name}, ${unitWords(t, series.unit)}`}
				scope={[region.name, t("series.stated"), revision]}
				source={found.sources.join("; ")}
				synthetic={false}
				points={points}
				interval={series.interval}
				unit="stated"
				countries={countries}
				knownAt={knownAt}
				none={t("series.noValue")}
				gap={t("common.notStated")}
			/>
			{beside === null ? null : (
				<SeriesFigure
					title={t("explained.figure", { name: beside.indicator.name, interval: series.interval })}
					scope={[region.name, beside.dataset.name, t(`class.${beside.class}`), revision]}
					source={`${beside.dataset.attribution} (${beside.dataset.licence})`}
					synthetic={beside.dataset.synthetic}
					points={beside.points}
					interval={series.interval}
					unit={beside.indicator.unit}
					countries={countries}
					knownAt={knownAt}
					none={t("situation.noCoverage", { dataset: beside.dataset.name, region: region.name })}
					gap={t("situation.gap")}
				/>
			)}
		</>
	);
}
