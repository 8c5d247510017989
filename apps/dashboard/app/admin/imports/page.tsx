import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { one, type SearchParams } from "@/format/search.ts";
import { FetchForm } from "@/imports/fetch-form.tsx";
import { ImportHistory } from "@/imports/import-history.tsx";
import { UploadBox } from "@/imports/upload-box.tsx";
import { adminOnly } from "@/server/admin-only.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("admin.page");
	return { title: t("imports") };
}

export default async function ImportsPage({ searchParams }: { searchParams: SearchParams }) {
	const t = await getTranslations("admin.page");
	await adminOnly();
	const before = Number(one((await searchParams).before));
	return (
		<AdminFrame current="imports" title={t("imports")}>
			<UploadBox />
			<FetchForm />
			<ImportHistory before={Number.isInteger(before) && before > 0 ? before : null} />
		</AdminFrame>
	);
}
