import type { Metadata } from "next";
import { isClass, misreadOf } from "@/format/misread.ts";
import type { SearchParams } from "@/format/search.ts";
import { askedSeries } from "@/series/asked.ts";
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
	return <SeriesPage misread={misreadOf(parameters, { class: isClass })} asked={askedSeries(id, parameters)} />;
}
