import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { askedOf, READABLE, unknownTown } from "@/comparison/asked.ts";
import { BeforeAfter } from "@/comparison/before-after.tsx";
import { misreadOf } from "@/format/misread.ts";
import type { SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("compare");
	return { title: t("title") };
}

export default async function BeforeAfterPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	return (
		<BeforeAfter misread={misreadOf(parameters, READABLE)} asked={askedOf(parameters)} town={unknownTown(parameters)} />
	);
}
