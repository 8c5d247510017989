import { FORECAST_CLASSES, FORECAST_MEASURES, MONTHS_AHEAD } from "@harmattan/domain/forecast/frozen-forecast";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Forecasts } from "@/forecast/forecasts.tsx";
import { invalidParametersOf } from "@/format/invalid-parameters.ts";
import { one, type SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("forecasts") };
}

const isMeasure = (text: string) => FORECAST_MEASURES.some((name) => name === text);
const isClass = (text: string) => FORECAST_CLASSES.some((name) => name === text);
const isHorizon = (text: string) => /^[1-9]$/.test(text) && Number(text) <= MONTHS_AHEAD;

export default async function ForecastsPage({ searchParams }: { searchParams: SearchParams }) {
	const requested = await searchParams;
	const horizon = one(requested.horizon);
	return (
		<Forecasts
			invalidParameters={invalidParametersOf(requested, { measure: isMeasure, class: isClass, horizon: isHorizon })}
			requested={{
				dataset: one(requested.dataset),
				region: one(requested.region),
				measure: FORECAST_MEASURES.find((name) => name === one(requested.measure)) ?? "events",
				class: FORECAST_CLASSES.find((name) => name === one(requested.class)) ?? "SJ",
				horizon: horizon !== null && isHorizon(horizon) ? Number(horizon) : null,
			}}
		/>
	);
}
