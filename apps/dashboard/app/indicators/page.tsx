import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { invalidParametersOf, isClass } from "@/format/invalid-parameters.ts";
import { one, type SearchParams } from "@/format/search.ts";
import { Indicators } from "@/indicators/indicators.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("indicators") };
}

export default async function IndicatorsPage({ searchParams }: { searchParams: SearchParams }) {
	const requested = await searchParams;
	return (
		<Indicators
			invalidParameters={invalidParametersOf(requested, { class: isClass })}
			dataset={one(requested.dataset)}
			eventClass={EVENT_CLASSES.find((name) => name === one(requested.class)) ?? "V"}
			sort={one(requested.sort)}
			knownAt={one(requested.knownAt)}
		/>
	);
}
