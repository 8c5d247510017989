import type { Metadata } from "next";
import { invalidParametersOf, isClass } from "@/format/invalid-parameters.ts";
import type { SearchParams } from "@/format/search.ts";
import { requestedSeries } from "@/series/request.ts";
import { SeriesPage } from "@/series/series-page.tsx";
import { api } from "@/server/context.ts";

interface StatedSeriesPageProps {
	params: Promise<{ id: string }>;
	searchParams: SearchParams;
}

export async function generateMetadata({ params }: StatedSeriesPageProps): Promise<Metadata> {
	const { id } = await params;
	const series = (await api().series.list({})).find((one) => one.id === id);
	return series ? { title: series.name } : {};
}

export default async function StatedSeriesPage({ params, searchParams }: StatedSeriesPageProps) {
	const [{ id }, parameters] = await Promise.all([params, searchParams]);
	return (
		<SeriesPage
			invalidParameters={invalidParametersOf(parameters, { class: isClass })}
			requested={requestedSeries(id, parameters)}
		/>
	);
}
