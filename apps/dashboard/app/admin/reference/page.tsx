import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { ReferenceIndex } from "@/reference/reference-index.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("admin.page");
	return { title: t("reference") };
}

export default async function ReferencePage() {
	const t = await getTranslations("admin.page");
	return (
		<AdminFrame current="reference" title={t("reference")}>
			<ReferenceIndex />
		</AdminFrame>
	);
}
