import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { People } from "@/people/people.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("admin.page");
	return { title: t("people") };
}

export default async function PeoplePage() {
	const t = await getTranslations("admin.page");
	return (
		<AdminFrame current="people" title={t("people")}>
			<People />
		</AdminFrame>
	);
}
