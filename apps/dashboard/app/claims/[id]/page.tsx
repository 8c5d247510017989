import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimPage } from "@/claims/claim-page.tsx";
import { one, type SearchParams } from "@/format/search.ts";

interface PageProps {
	params: Promise<{ id: string }>;
	searchParams: SearchParams;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
	const t = await getTranslations("claims");
	return { title: t("title", { id: (await params).id }) };
}

export default async function OneClaimPage({ params, searchParams }: PageProps) {
	const { id } = await params;
	const parameters = await searchParams;
	return <ClaimPage id={id} dataset={one(parameters.dataset)} knownAt={one(parameters.knownAt)} />;
}
