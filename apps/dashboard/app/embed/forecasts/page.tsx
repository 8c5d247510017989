import { EmbedFrame } from "@/embed/embed-frame.tsx";
import { FanFigure } from "@/forecast/fan-figure.tsx";
import { NoForecast } from "@/forecast/no-forecast.tsx";
import { forecastsAddress, requestedForecasts } from "@/forecast/request.ts";
import type { SearchParams } from "@/format/search.ts";
import { api, shownState } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

/** The fan of a region's months ahead as a panel of another page. */
export default async function ForecastsPanel({ searchParams }: { searchParams: SearchParams }) {
	const requested = requestedForecasts(await searchParams);
	const [found, state] = await Promise.all([orNotFound(api().forecasts.read(requested)), shownState()]);
	return (
		<EmbedFrame
			page={forecastsAddress({ ...requested, dataset: found.dataset.id, region: found.region.id })}
			revision={found.revision}
			isPast={state !== null}
			synthetic={found.dataset.synthetic}
		>
			{found.why === null ? <FanFigure found={found} /> : <NoForecast found={found} why={found.why} />}
		</EmbedFrame>
	);
}
