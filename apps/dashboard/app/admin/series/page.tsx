import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { SeriesAdmin } from "@/series/series-admin.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("admin.page");
	return { title: t("series") };
}

export default async function SeriesAdminPage() {
	const t = await getTranslations("admin.page");
	return (
		<AdminFrame current="series" title={t("series")}>
			<SeriesAdmin />
		</AdminFrame>
	);
}
