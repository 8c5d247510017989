import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { one, type SearchParams } from "@/format/search.ts";
import { FormError } from "@/forms/form-error.tsx";
import { NarrowPage } from "@/people/narrow-page.tsx";
import { pageOfOurs } from "@/people/page-of-ours.ts";
import { SignInForm } from "@/people/sign-in-form.tsx";
import { openPageApi } from "@/server/context.ts";
import { singleSignOnName } from "@/server/process-api.ts";
import { redirectTo } from "@/server/redirect-to.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("account");
	return { title: t("signIn") };
}

/** What the other service may answer, and how it is said. */
const ERRORS: Record<string, "not_invited" | "unverified"> = {
	not_invited: "not_invited",
	account_not_linked: "unverified",
	unable_to_link_account: "unverified",
};

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
	const t = await getTranslations("account");
	const search = await searchParams;
	const [next, error, isAgain] = [pageOfOurs(one(search.next)), one(search.error), one(search.again) !== null];
	const member = isAgain ? null : await openPageApi().account.signedIn();
	if (member !== null) await redirectTo(member.proof.missing === null ? next : "/account");
	return (
		<NarrowPage title={isAgain ? t("again") : t("signIn")}>
			{isAgain ? <p className="mb-4 text-ink-2">{t("againNote")}</p> : null}
			<FormError message={error === null ? null : t(`ssoError.${ERRORS[error] ?? "other"}`)} />
			<SignInForm
				next={next}
				first={one(search.step) === "code" ? "code" : "password"}
				singleSignOn={singleSignOnName()}
			/>
			<p className="mt-6 text-ink-2">{t("byInvitation")}</p>
		</NarrowPage>
	);
}
