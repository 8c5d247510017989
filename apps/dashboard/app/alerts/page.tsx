import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alerts } from "@/alerts/alerts.tsx";
import { requestedAlerts } from "@/alerts/request.ts";
import type { SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("alerts"), alternates: { types: { "application/atom+xml": "/api/v1/alerts.atom" } } };
}

export default async function AlertsPage({ searchParams }: { searchParams: SearchParams }) {
	return <Alerts requested={requestedAlerts(await searchParams)} />;
}
