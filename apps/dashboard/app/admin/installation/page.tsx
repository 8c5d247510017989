import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { Installation } from "@/admin/installation.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("admin.page");
	return { title: t("installation") };
}

export default async function InstallationPage() {
	const t = await getTranslations("admin.page");
	return (
		<AdminFrame current="installation" title={t("installation")}>
			<Installation />
		</AdminFrame>
	);
}
