import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { StopEmails } from "@/alerts/stop-emails.tsx";
import { one, type SearchParams } from "@/format/search.ts";
import { NarrowPage } from "@/people/narrow-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("alerts");
	// The address holds what ends somebody's emails: no other page learns it.
	return { title: t("endTitle"), referrer: "no-referrer", robots: { index: false } };
}

export default async function StopEmailsPage({ searchParams }: { searchParams: SearchParams }) {
	const t = await getTranslations("alerts");
	const { alerts } = await getMessages();
	return (
		<NarrowPage title={t("endTitle")}>
			<p className="mb-4">{t("endText")}</p>
			<NextIntlClientProvider messages={{ alerts }}>
				<StopEmails token={one((await searchParams).token) ?? ""} />
			</NextIntlClientProvider>
		</NarrowPage>
	);
}
