import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimLedger } from "@/claims/claim-ledger.tsx";
import { one, type SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("claims") };
}

export default async function ClaimsPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	return <ClaimLedger dataset={one(parameters.dataset)} knownAt={one(parameters.knownAt)} />;
}
