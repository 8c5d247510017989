import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { invalidParametersOf } from "@/format/invalid-parameters.ts";
import { one, type SearchParams } from "@/format/search.ts";
import { firstCounts } from "@/map/first-counts.ts";
import { MapExplorer } from "@/map/map-explorer.tsx";
import { READABLE } from "@/map/readable.ts";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { readEnvironment } from "@/server/environment.ts";
import { orNotFound } from "@/server/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("map") };
}

export default async function MapPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	const dataset = one(parameters.dataset);
	const [opened, messages] = await Promise.all([orNotFound(api().map.open({ dataset })), getMessages()]);
	const first = await firstCounts(opened, searchParams);
	const { map, matching, common, class: classes, codeStatus, country, town, kind, ribbon, claimThis } = messages;
	const { decided, analyst } = matching;
	return (
		<PageFrame current="map" revision={opened.revision} synthetic={opened.dataset.synthetic} bleed>
			<NextIntlClientProvider
				messages={{
					map,
					matching: { decided, analyst },
					common,
					class: classes,
					codeStatus,
					country,
					town,
					kind,
					ribbon,
					claimThis,
				}}
			>
				<div className="md:flex md:h-full md:flex-col">
					<InvalidParametersNotice of={invalidParametersOf(parameters, READABLE)} />
					<div className="md:min-h-0 md:flex-1">
						<MapExplorer
							key={opened.knownAt}
							opened={opened}
							first={first}
							mapStyle={readEnvironment().HARMATTAN_MAP_STYLE}
						/>
					</div>
				</div>
			</NextIntlClientProvider>
		</PageFrame>
	);
}
