import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { JoinForm } from "@/people/join-form.tsx";
import { NarrowPage } from "@/people/narrow-page.tsx";
import { ResetForm } from "@/people/reset-form.tsx";
import { openPageApi } from "@/server/context.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("account");
	return { title: t("joinTitle"), referrer: "no-referrer" };
}

export default async function JoinPage({ searchParams }: { searchParams: SearchParams }) {
	const t = await getTranslations("account");
	const token = one((await searchParams).token) ?? "";
	const invitation = token.length < 20 ? null : await openPageApi().account.invitation({ token });
	if (invitation?.isReset)
		return (
			<NarrowPage title={t("resetTitle")}>
				<p className="mb-4 text-ink-2">{t("resetNote")}</p>
				<ResetForm token={token} email={invitation.email ?? ""} />
			</NarrowPage>
		);
	return (
		<NarrowPage title={t("joinTitle")}>
			{invitation === null ? (
				<p>{t("linkGone")}</p>
			) : (
				<>
					<p className="mb-4 text-ink-2">{t("joinAs", { role: t(`role.${invitation.role}`) })}</p>
					<JoinForm token={token} email={invitation.email} />
				</>
			)}
		</NarrowPage>
	);
}
