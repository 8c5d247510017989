import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { DatasetTable } from "@/datasets/dataset-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("admin.page");
	return { title: t("datasets") };
}

export default async function DatasetsPage() {
	const t = await getTranslations("admin.page");
	return (
		<AdminFrame current="datasets" title={t("datasets")}>
			<DatasetTable />
		</AdminFrame>
	);
}
