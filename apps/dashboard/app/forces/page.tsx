import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FIRST_DAY, Forces } from "@/forces/forces.tsx";
import { one, type SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("forces") };
}

export default async function ForcesPage({ searchParams }: { searchParams: SearchParams }) {
	const asked = isoDate.safeParse(one((await searchParams).asOf));
	const today = isoOf(dayOfInstant(new Date()));
	const [, asOf = today] = [FIRST_DAY, asked.success ? asked.data : today, today].sort();
	return <Forces asOf={asOf} />;
}
