import { getTranslations } from "next-intl/server";
import { PageLink } from "./page-link.tsx";
import { PAGES, type PageName } from "./pages.ts";

interface BottomTabsProps {
	current: PageName | null;
}

/** The pages as words at the foot of a phone, in the state of the data that is shown; the row scrolls sideways. */
export async function BottomTabs({ current }: BottomTabsProps) {
	const t = await getTranslations();
	return (
		<nav
			aria-label={t("nav.label")}
			className="fixed inset-x-0 bottom-0 z-20 overflow-x-auto border-t border-rule bg-bg md:hidden"
		>
			<ul className="flex min-w-max px-2">
				{PAGES.map(({ name, href }) => (
					<li key={name}>
						<PageLink
							href={href}
							aria-current={name === current ? "page" : undefined}
							className="flex min-h-11 items-center border-t-3 border-transparent px-3 text-ink-2 aria-[current]:border-accent aria-[current]:text-ink"
						>
							{t(`nav.${name}`)}
						</PageLink>
					</li>
				))}
			</ul>
		</nav>
	);
}
