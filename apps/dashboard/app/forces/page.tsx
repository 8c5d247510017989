import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FIRST_DAY, Forces } from "@/forces/forces.tsx";
import { invalidParametersOf, isDay } from "@/format/invalid-parameters.ts";
import { one, type SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("forces") };
}

export default async function ForcesPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	const requested = isoDate.safeParse(one(parameters.asOf));
	const today = isoOf(dayOfInstant(new Date()));
	const [, asOf = today] = [FIRST_DAY, requested.success ? requested.data : today, today].sort();
	return (
		<Forces
			asOf={asOf}
			invalidParameters={invalidParametersOf(parameters, {
				asOf: (text) => isDay(text) && text >= FIRST_DAY && text <= today,
			})}
		/>
	);
}
