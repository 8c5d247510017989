import { Button } from "@harmattan/ui/button";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { NarrowPage } from "@/people/narrow-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("alerts");
	// The address holds what ends emails: no other site learns it. Without any referrer the form would be taken for a forged one.
	return { title: t("endTitle"), referrer: "same-origin", robots: { index: false } };
}

/** Ends the emails that a link is of: a form, so that it works without scripts. */
export default async function StopEmailsPage({ searchParams }: { searchParams: SearchParams }) {
	const t = await getTranslations("alerts");
	const { token, ended } = await searchParams;
	const state = one(ended);
	return (
		<NarrowPage title={t("endTitle")}>
			{state === null ? (
				<form method="post" action={`/api/alerts/stop?token=${encodeURIComponent(one(token) ?? "")}`}>
					<p className="mb-4">{t("endText")}</p>
					<Button type="submit" weight="main">
						{t("endButton")}
					</Button>
				</form>
			) : (
				<p role="status">{state === "yes" ? t("ended") : t("endedNot")}</p>
			)}
		</NarrowPage>
	);
}
