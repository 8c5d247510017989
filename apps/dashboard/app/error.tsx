"use client";

import { useTranslations } from "next-intl";

/** Shown where a page could not be drawn. Its words come with the layout, since those of the page may be what failed. */
export default function ErrorPage({ reset }: { reset: () => void }) {
	const t = useTranslations("error");
	return (
		<main className="p-6">
			<h1 className="type-title">{t("title")}</h1>
			<p className="mb-3 max-w-prose text-ink-2">{t("body")}</p>
			<button type="button" onClick={reset} className="min-h-6 text-accent underline underline-offset-2">
				{t("retry")}
			</button>
		</main>
	);
}
