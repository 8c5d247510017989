import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { SearchPage } from "@/search/search-page.tsx";

const MAX_QUERY = 200;

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("search");
	return { title: t("title") };
}

export default async function Search({ searchParams }: { searchParams: SearchParams }) {
	const { q, dataset } = await searchParams;
	return <SearchPage query={(one(q) ?? "").slice(0, MAX_QUERY)} dataset={one(dataset)} />;
}
