import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { Audit } from "@/admin/audit.tsx";
import { one, type SearchParams } from "@/format/search.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("admin.page");
	return { title: t("audit") };
}

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
	const t = await getTranslations("admin.page");
	const parameters = await searchParams;
	const before = Number(one(parameters.before));
	return (
		<AdminFrame current="audit" title={t("audit")}>
			<Audit search={one(parameters.search)} before={Number.isInteger(before) && before > 0 ? before : null} />
		</AdminFrame>
	);
}
