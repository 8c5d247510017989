import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { invalidParametersOf } from "@/format/invalid-parameters.ts";
import type { SearchParams } from "@/format/search.ts";
import { READABLE, requestedZones } from "@/zones/request.ts";
import { Zones } from "@/zones/zones.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("zones");
	return { title: t("title") };
}

export default async function ZonesPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	return <Zones requested={requestedZones(parameters)} invalidParameters={invalidParametersOf(parameters, READABLE)} />;
}
