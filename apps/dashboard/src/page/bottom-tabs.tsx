import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { openPageApi } from "@/server/context.ts";
import { PageLink } from "./page-link.tsx";
import { PAGES, type PageName } from "./pages.ts";
import { ReaderChoices } from "./reader-choices.tsx";

interface BottomTabsProps {
	current: PageName | null;
}

/** Pages that the bar itself holds; the others open above it. */
const FIRST = 4;

/** The pages at the foot of a phone, in the state of the data that is shown: four of them, and behind one press all others, administration, language and theme. */
export async function BottomTabs({ current }: BottomTabsProps) {
	const t = await getTranslations();
	const member = await openPageApi().account.me();
	const rest = PAGES.slice(FIRST);
	const isAmongRest = rest.some(({ name }) => name === current);
	const tab =
		"flex min-h-11 items-center justify-center border-t-3 border-transparent text-ink-2 aria-[current]:border-accent aria-[current]:text-ink";
	return (
		<nav aria-label={t("nav.label")} className="fixed inset-x-0 bottom-0 z-20 border-t border-rule bg-bg md:hidden">
			<ul className="keeps-grid grid grid-cols-5">
				{PAGES.slice(0, FIRST).map(({ name, href }) => (
					<li key={name}>
						<PageLink href={href} aria-current={name === current ? "page" : undefined} className={tab}>
							{t(`nav.${name}`)}
						</PageLink>
					</li>
				))}
				<li>
					<details className="group">
						<summary aria-current={isAmongRest ? "page" : undefined} className={`${tab} list-none`}>
							{isAmongRest && current !== null ? t(`nav.${current}`) : t("nav.more")}
						</summary>
						<ul className="absolute inset-x-0 bottom-full border-t border-rule bg-bg">
							{rest.map(({ name, href }) => (
								<li key={name} className="border-b border-line-2">
									<PageLink
										href={href}
										aria-current={name === current ? "page" : undefined}
										className="flex min-h-12 items-center px-4 aria-[current]:type-finding"
									>
										{t(`nav.${name}`)}
									</PageLink>
								</li>
							))}
							{member?.role === "admin" ? (
								<li className="border-b border-line-2">
									<Link href="/admin/imports" className="flex min-h-12 items-center px-4">
										{t("nav.admin")}
									</Link>
								</li>
							) : null}
							<li className="flex min-h-12 items-center justify-between px-4">
								<ReaderChoices />
							</li>
						</ul>
					</details>
				</li>
			</ul>
		</nav>
	);
}
