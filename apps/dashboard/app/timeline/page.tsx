import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { Timeline } from "@/timeline/timeline.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("timeline") };
}

export default async function TimelinePage({ searchParams }: { searchParams: SearchParams }) {
	const { region, dataset } = await searchParams;
	return <Timeline region={one(region) ?? "sahel"} dataset={one(dataset)} />;
}
