import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isClass, misreadOf } from "@/format/misread.ts";
import { one, type SearchParams } from "@/format/search.ts";
import { Indicators } from "@/indicators/indicators.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("indicators") };
}

export default async function IndicatorsPage({ searchParams }: { searchParams: SearchParams }) {
	const asked = await searchParams;
	return (
		<Indicators
			misread={misreadOf(asked, { class: isClass })}
			dataset={one(asked.dataset)}
			eventClass={EVENT_CLASSES.find((name) => name === one(asked.class)) ?? "V"}
			sort={one(asked.sort)}
			knownAt={one(asked.knownAt)}
		/>
	);
}
