import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { MapExplorer } from "@/map/map-explorer.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("map") };
}

export default async function MapPage({ searchParams }: { searchParams: SearchParams }) {
	const asked = one((await searchParams).dataset);
	const [datasets, revision, messages] = await Promise.all([
		api().reference.datasets(),
		api().reference.newestRevision(),
		getMessages(),
	]);
	const shown = datasets.find((dataset) => dataset.id === asked) ?? datasets[0];
	const { map, common, class: classes, country, kind, ribbon } = messages;
	return (
		<PageFrame current="map" revision={revision?.id ?? 0} synthetic={shown?.synthetic ?? false} bleed>
			<NextIntlClientProvider messages={{ map, common, class: classes, country, kind, ribbon }}>
				<MapExplorer revision={revision?.id ?? 0} />
			</NextIntlClientProvider>
		</PageFrame>
	);
}
