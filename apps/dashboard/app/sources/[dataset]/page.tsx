import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { OpenedCounts } from "@/sources/opened-counts.tsx";

interface PageProps {
	params: Promise<{ dataset: string }>;
	searchParams: SearchParams;
}

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("sources");
	return { title: t("opened") };
}

export default async function OpenedCountsPage({ params, searchParams }: PageProps) {
	const { level, year } = await searchParams;
	const requested = one(year);
	if (requested !== null && !/^\d{4}$/.test(requested)) notFound();
	return (
		<OpenedCounts
			dataset={decodeURIComponent((await params).dataset)}
			level={one(level) === "admin1" ? "admin1" : "country"}
			year={requested === null ? new Date().getUTCFullYear() : Number(requested)}
		/>
	);
}
