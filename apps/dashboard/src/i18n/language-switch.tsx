"use client";

import { LANGUAGE_COOKIE } from "@harmattan/api/language-header";
import { LANGUAGES, type Language } from "@harmattan/domain/language/language";
import { pathIn } from "@harmattan/domain/language/language-of-path";
import { useLocale } from "next-intl";
import { usePathname } from "./navigation.ts";
import { languageOfLocale } from "./routing.ts";

const YEAR_SECONDS = 31_536_000;
/** Each language by its own name. */
const NAMES: Record<Language, string> = { en: "English", fr: "Français" };

/** The same page in the other languages, which the next visits open too. */
export function LanguageSwitch() {
	const shown = languageOfLocale(useLocale());
	const path = usePathname();
	return LANGUAGES.filter((language) => language !== shown).map((language) => (
		// A whole page: every sentence of it is another one, the ones that the frame keeps too.
		<a
			key={language}
			href={pathIn(language, path)}
			lang={language}
			hrefLang={language}
			onClick={(event) => {
				// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
				document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
				event.currentTarget.href = pathIn(language, path) + location.search + location.hash;
			}}
			className="type-caption inline-flex min-h-6 items-center text-ink-2 hover:text-ink"
		>
			{NAMES[language]}
		</a>
	));
}
