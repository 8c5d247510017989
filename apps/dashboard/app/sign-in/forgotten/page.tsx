import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgottenForm } from "@/people/forgotten-form.tsx";
import { NarrowPage } from "@/people/narrow-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("account");
	return { title: t("forgottenTitle") };
}

export default async function ForgottenPage() {
	const t = await getTranslations("account");
	return (
		<NarrowPage title={t("forgottenTitle")}>
			<p className="mb-4 text-ink-2">{t("forgottenNote")}</p>
			<ForgottenForm />
		</NarrowPage>
	);
}
