import { ACTIVE_SPAN, FEWEST_ACTIVE, FEWEST_MONTHS } from "@harmattan/domain/forecast/frozen-forecast";
import { NoData } from "@harmattan/ui/no-data";
import { getTranslations } from "next-intl/server";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { FanFigure } from "./fan-figure.tsx";
import { ForecastForm } from "./forecast-form.tsx";
import { ForecastLedger } from "./forecast-ledger.tsx";
import { ForecastRecord } from "./forecast-record.tsx";
import type { RequestedForecasts } from "./found-forecasts.ts";
import { Misses } from "./misses.tsx";
import { MonthsAhead } from "./months-ahead.tsx";

interface ForecastsProps {
	requested: RequestedForecasts;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** What is forecast of a region's months, with the misses of what was forecast before it, how far off it was, and the whole ledger. */
export async function Forecasts({ requested, invalidParameters }: ForecastsProps) {
	const t = await getTranslations("forecast");
	const found = await orNotFound(api().forecasts.read(requested));
	return (
		<PageFrame current="forecasts" revision={found.revision} synthetic={found.dataset.synthetic}>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{t("title")}</h1>
			<p className="type-lead mb-3 max-w-[80ch]">{t("lead")}</p>
			<div className="grid grid-cols-1 gap-6 lg:grid-cols-[240px_minmax(0,1fr)]">
				<div className="max-lg:order-2">
					<ForecastForm requested={{ ...requested, region: found.region.id }} />
				</div>
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					{found.why === null ? (
						<>
							<FanFigure found={found} />
							{found.ahead.length === 0 ? <p>{t("notFrozen")}</p> : <MonthsAhead found={found} />}
						</>
					) : (
						<NoData title={found.region.name}>
							{t(`why.${found.why}`, {
								region: found.region.name,
								months: found.why === "few_months" ? FEWEST_MONTHS : ACTIVE_SPAN,
								active: FEWEST_ACTIVE,
							})}
						</NoData>
					)}
					<Misses found={found} />
					<ForecastRecord found={found} />
					<ForecastLedger found={found} />
				</div>
			</div>
		</PageFrame>
	);
}
