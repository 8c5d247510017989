import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation.ts";
import { Masthead } from "@/page/masthead.tsx";
import { adminOnly } from "@/server/admin-only.ts";

const PAGES = ["imports", "datasets", "series", "reference", "people", "audit", "installation"] as const;

interface AdminFrameProps {
	current: (typeof PAGES)[number];
	title: string;
	children: ReactNode;
}

/** What every page of administration stands in. Nobody but an admin gets past it. */
export async function AdminFrame({ current, title, children }: AdminFrameProps) {
	await adminOnly();
	const t = await getTranslations("admin");
	const { admin, account, country, common } = await getMessages();
	return (
		<>
			<Masthead current={null} />
			<nav aria-label={t("nav")} className="overflow-x-auto border-b border-line px-4 md:px-6">
				<ul className="flex min-w-max gap-5">
					{PAGES.map((name) => (
						<li key={name}>
							<Link
								href={`/admin/${name}`}
								aria-current={name === current ? "page" : undefined}
								className="flex min-h-10 items-center border-b-3 border-transparent text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
							>
								{t(`page.${name}`)}
							</Link>
						</li>
					))}
				</ul>
			</nav>
			<main id="content" className="mx-auto max-w-[1400px] px-4 pt-4 pb-20 md:px-6">
				<h1 className="type-title mb-4">{title}</h1>
				<NextIntlClientProvider messages={{ admin, account, country, common }}>{children}</NextIntlClientProvider>
			</main>
		</>
	);
}
