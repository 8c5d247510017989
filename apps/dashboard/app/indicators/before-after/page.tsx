import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BeforeAfter } from "@/comparison/before-after.tsx";
import { READABLE, requestOf, unknownTown } from "@/comparison/request.ts";
import { invalidParametersOf } from "@/format/invalid-parameters.ts";
import type { SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("compare");
	return { title: t("title") };
}

export default async function BeforeAfterPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	return (
		<BeforeAfter
			invalidParameters={invalidParametersOf(parameters, READABLE)}
			requested={requestOf(parameters)}
			town={unknownTown(parameters)}
		/>
	);
}
