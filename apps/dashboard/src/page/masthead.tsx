import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { SearchDialog } from "@/search/search-dialog.tsx";
import type { SearchWords } from "@/search/search-palette.tsx";
import { openPageApi } from "@/server/context.ts";
import { PageLink } from "./page-link.tsx";
import { PAGES, type PageName } from "./pages.ts";
import { ReaderChoices } from "./reader-choices.tsx";

interface MastheadProps {
	/** Null on a page that is none of the product's own: signing in, the account, administration. */
	current: PageName | null;
	/** The live state. */
	children?: React.ReactNode;
}

/** The head of every page, whose links stay in the state of the data that it shows: wordmark, pages as words, who is signed in, language and theme, and the live state. */
export async function Masthead({ current, children }: MastheadProps) {
	const t = await getTranslations();
	const [member, signedIn] = await Promise.all([openPageApi().account.me(), openPageApi().account.signedIn()]);
	const small = "type-caption inline-flex min-h-6 items-center whitespace-nowrap text-ink-2 hover:text-ink";
	return (
		<header className="sticky top-0 z-20 border-b border-rule bg-bg">
			<div className="flex min-h-11 items-center gap-6 px-4 md:px-6">
				<PageLink href="/" className="type-wordmark">
					{t("site.name")}
				</PageLink>
				<nav aria-label={t("nav.label")} className="hidden self-stretch md:block">
					<ul className="flex h-full items-stretch gap-5">
						{PAGES.map(({ name, href }) => (
							<li key={name} className="flex">
								<PageLink
									href={href}
									aria-current={name === current ? "page" : undefined}
									className="flex items-center border-b-3 border-transparent text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:text-ink aria-[current]:type-finding"
								>
									{t(`nav.${name}`)}
								</PageLink>
							</li>
						))}
					</ul>
				</nav>
				<div className="ml-auto flex items-center gap-3">
					<SearchDialog open={t("search.open")} hint={t("search.hint")} words={await searchWords()} />
					{children}
					{member?.role === "admin" ? (
						<Link href="/admin/imports" className={`${small} max-md:hidden`}>
							{t("nav.admin")}
						</Link>
					) : null}
					<Link href={signedIn ? "/account" : "/sign-in"} className={small}>
						<span className="max-w-32 truncate">{signedIn ? signedIn.name : t("nav.signIn")}</span>
					</Link>
					<div className="hidden items-center gap-3 md:flex">
						<ReaderChoices />
					</div>
				</div>
			</div>
		</header>
	);
}

async function searchWords(): Promise<SearchWords> {
	const t = await getTranslations("search");
	const kinds = ["region", "town", "actor", "force", "place", "milestone", "indicator", "claim", "document"] as const;
	return {
		label: t("label"),
		placeholder: t("placeholder"),
		all: t.raw("all") as string,
		close: (await getTranslations("common"))("close"),
		kinds: Object.fromEntries([
			...kinds.map((kind) => [kind, t(`kind.${kind}`)]),
			["event", (await getTranslations("map"))("event")],
		]),
	};
}
