import { getTranslations } from "next-intl/server";
import { CiteView } from "@/citing/cite-view.tsx";
import { EmbedCode } from "@/embed/embed-code.tsx";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api, shownState } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { ClaimForecast } from "./claim-forecast.tsx";
import { FanFigure } from "./fan-figure.tsx";
import { ForecastForm } from "./forecast-form.tsx";
import { ForecastLedger } from "./forecast-ledger.tsx";
import { ForecastRecord } from "./forecast-record.tsx";
import type { RequestedForecasts } from "./found-forecasts.ts";
import { Misses } from "./misses.tsx";
import { MonthsAhead } from "./months-ahead.tsx";
import { NoForecast } from "./no-forecast.tsx";
import { forecastsAddress } from "./request.ts";

interface ForecastsProps {
	requested: RequestedForecasts;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** What is forecast of a region's months, with the misses of what was forecast before it, how far off it was, and the whole ledger. */
export async function Forecasts({ requested, invalidParameters }: ForecastsProps) {
	const t = await getTranslations("forecast");
	const [found, state] = await Promise.all([orNotFound(api().forecasts.read(requested)), shownState()]);
	const subject = { dataset: found.dataset.id, region: found.region.id, measure: found.measure, class: found.class };
	return (
		<PageFrame current="forecasts" revision={found.revision} synthetic={found.dataset.synthetic}>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{t("title")}</h1>
			<p className="type-lead max-w-[80ch]">{t("lead")}</p>
			<div className="mb-3 flex flex-wrap gap-x-6">
				<CiteView kind="forecast" requested={subject} knownAt={state?.knownAt ?? null} />
				<EmbedCode
					path={`/embed${forecastsAddress({ ...subject, horizon: null })}`}
					title={t("fanLabel", { measure: found.measure, region: found.region.name })}
					revision={found.revision}
					height={460}
				/>
				<ClaimForecast found={found} />
			</div>
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
						<NoForecast found={found} why={found.why} />
					)}
					<Misses found={found} />
					<FanFigure found={found} isPrevious={true} />
					<ForecastRecord found={found} />
					<ForecastLedger found={found} />
				</div>
			</div>
		</PageFrame>
	);
}
