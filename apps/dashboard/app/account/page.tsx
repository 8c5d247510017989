import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { Masthead } from "@/page/masthead.tsx";
import { Account } from "@/people/account.tsx";
import { ActionButton } from "@/people/action-button.tsx";
import { ProofNote } from "@/people/proof-note.tsx";
import { memberOnly } from "@/server/admin-only.ts";
import { openPageApi } from "@/server/context.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("account");
	return { title: t("title") };
}

export default async function AccountPage() {
	const member = await memberOnly();
	const t = await getTranslations("account");
	const [{ account }, sessions, tokens, secondFactors] = await Promise.all([
		getMessages(),
		openPageApi().account.sessions(),
		openPageApi().account.tokens(),
		openPageApi().account.secondFactors(),
	]);
	return (
		<>
			<Masthead current={null} />
			<main id="content" className="mx-auto max-w-[1100px] px-4 pt-4 pb-20 md:px-6">
				<NextIntlClientProvider messages={{ account }}>
					<div className="mb-6 flex flex-wrap items-baseline justify-between gap-3">
						<h1 className="type-title">{member.name}</h1>
						<p className="text-ink-2">{t(`role.${member.role}`)}</p>
						<ActionButton action={{ kind: "signOut" }} label={t("signOut")} />
					</div>
					<ProofNote proof={member.proof} />
					<Account sessions={sessions} tokens={tokens} secondFactors={secondFactors} />
				</NextIntlClientProvider>
			</main>
		</>
	);
}
