import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { DrawZone } from "@/zones/draw-zone.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("zones");
	return { title: t("drawTitle") };
}

export default async function DrawZonePage({ searchParams }: { searchParams: SearchParams }) {
	const { from, edit, actor, dataset, region, month } = await searchParams;
	return (
		<DrawZone
			from={one(from)}
			edit={one(edit)}
			proposal={{ actor: one(actor), dataset: one(dataset), region: one(region), month: one(month) }}
		/>
	);
}
