import { RatioSweep } from "@harmattan/charts/components/ratio-sweep";
import { getFormatter, getTranslations } from "next-intl/server";
import { Figure } from "@/page/figure.tsx";
import type { Compared } from "./compared.ts";
import { ratioWords } from "./ratio-words.ts";

interface SweepFigureProps {
	found: Compared;
}

/** The ratio by the length of its windows: a finding of one length alone is none. */
export async function SweepFigure({ found }: SweepFigureProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { sweep, months, dataset, region, revision } = found;
	return (
		<Figure
			title={t("compare.sweep")}
			scope={[region.name, t("compare.sweepScope"), t("common.revision", { revision })].join("; ")}
			source={`${dataset.attribution} (${dataset.licence})`}
			synthetic={dataset.synthetic}
		>
			<RatioSweep
				label={t("compare.sweepLabel", { region: region.name })}
				points={sweep}
				chosen={months}
				words={{ ratio: (ratio) => ratioWords(format, ratio), months: (length) => String(length) }}
				width={520}
				height={220}
			/>
		</Figure>
	);
}
