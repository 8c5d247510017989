import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import type { Metadata } from "next";
import { one, type SearchParams, todayOf } from "@/format/search.ts";
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
	const text = (name: string) => one(parameters[name]);
	return (
		<SeriesPage
			asked={{
				id,
				region: text("region"),
				beside: text("beside"),
				dataset: text("dataset"),
				class: EVENT_CLASSES.find((name) => name === text("class")) ?? "V",
				knownAt: text("knownAt"),
			}}
			today={todayOf(`/indicators/series/${id}`, parameters)}
		/>
	);
}
