import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { LanguageSwitch } from "@/i18n/language-switch.tsx";
import { themeFrom } from "@/theme/theme.ts";
import { ThemeSwitch } from "@/theme/theme-switch.tsx";

/** What a reader chooses for every page: language and theme. */
export async function ReaderChoices() {
	const t = await getTranslations("theme");
	return (
		<>
			<LanguageSwitch />
			<ThemeSwitch
				theme={themeFrom((await cookies()).get("theme")?.value)}
				label={t("label")}
				names={{ system: t("system"), light: t("light"), dark: t("dark") }}
			/>
		</>
	);
}
