import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { MapExplorer } from "@/map/map-explorer.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { readEnvironment } from "@/server/environment.ts";
import { orNotFound } from "@/server/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("map") };
}

export default async function MapPage({ searchParams }: { searchParams: SearchParams }) {
	const dataset = one((await searchParams).dataset);
	const [opened, messages] = await Promise.all([orNotFound(api().map.open({ dataset })), getMessages()]);
	const { map, common, class: classes, country, kind, ribbon, claimThis } = messages;
	return (
		<PageFrame current="map" revision={opened.revision} synthetic={opened.dataset.synthetic} bleed>
			<NextIntlClientProvider messages={{ map, common, class: classes, country, kind, ribbon, claimThis }}>
				<MapExplorer key={opened.knownAt} opened={opened} mapStyle={readEnvironment().HARMATTAN_MAP_STYLE} />
			</NextIntlClientProvider>
		</PageFrame>
	);
}
