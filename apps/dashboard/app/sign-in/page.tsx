import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { NarrowPage } from "@/people/narrow-page.tsx";
import { pageOfOurs } from "@/people/page-of-ours.ts";
import { SignInForm } from "@/people/sign-in-form.tsx";
import { openPageApi } from "@/server/context.ts";
import { redirectTo } from "@/server/redirect-to.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("account");
	return { title: t("signIn") };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
	const t = await getTranslations("account");
	const next = pageOfOurs(one((await searchParams).next));
	if (await openPageApi().account.me()) await redirectTo(next);
	return (
		<NarrowPage title={t("signIn")}>
			<SignInForm next={next} />
			<p className="mt-6 text-ink-2">{t("byInvitation")}</p>
		</NarrowPage>
	);
}
