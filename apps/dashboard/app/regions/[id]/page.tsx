import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { regionCoded } from "@harmattan/domain/regions/region-scope";
import type { Metadata } from "next";
import { invalidParametersOf, isClass } from "@/format/invalid-parameters.ts";
import { one, type SearchParams } from "@/format/search.ts";
import { RegionPage } from "@/regions/region-page.tsx";
import { api } from "@/server/context.ts";

interface RegionPageProps {
	params: Promise<{ id: string }>;
	searchParams: SearchParams;
}

export async function generateMetadata({ params }: RegionPageProps): Promise<Metadata> {
	const { id } = await params;
	const regions = await api().reference.regions();
	const coded = regionCoded(regions, id);
	const region = regions.find((one) => one.id === coded);
	return region ? { title: region.name } : {};
}

export default async function Region({ params, searchParams }: RegionPageProps) {
	const [{ id }, parameters] = await Promise.all([params, searchParams]);
	return (
		<RegionPage
			invalidParameters={invalidParametersOf(parameters, { class: isClass })}
			requested={{
				region: id,
				dataset: one(parameters.dataset),
				class: EVENT_CLASSES.find((name) => name === one(parameters.class)) ?? "V",
				knownAt: one(parameters.knownAt),
			}}
		/>
	);
}
