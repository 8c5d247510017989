import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Forecasts } from "@/forecast/forecasts.tsx";
import { READABLE, requestedForecasts } from "@/forecast/request.ts";
import { invalidParametersOf } from "@/format/invalid-parameters.ts";
import type { SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("forecasts") };
}

export default async function ForecastsPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	return (
		<Forecasts
			invalidParameters={invalidParametersOf(parameters, READABLE)}
			requested={requestedForecasts(parameters)}
		/>
	);
}
