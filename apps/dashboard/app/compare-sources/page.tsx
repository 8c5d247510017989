import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { invalidParametersOf } from "@/format/invalid-parameters.ts";
import type { SearchParams } from "@/format/search.ts";
import { CompareSources } from "@/matching/compare-sources.tsx";
import { READABLE, requestedMatches } from "@/matching/request.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("matching");
	return { title: t("title") };
}

export default async function CompareSourcesPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	return (
		<CompareSources
			invalidParameters={invalidParametersOf(parameters, READABLE)}
			requested={requestedMatches(parameters)}
		/>
	);
}
