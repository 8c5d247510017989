import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Briefs } from "@/brief/briefs.tsx";
import { one, type SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("brief");
	return { title: t("title"), alternates: { types: { "application/atom+xml": "/api/v1/briefs.atom" } } };
}

export default async function BriefsPage({ searchParams }: { searchParams: SearchParams }) {
	return <Briefs region={one((await searchParams).region)} />;
}
