import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { languageOfLocale } from "@/i18n/routing.ts";
import { themeFrom } from "@/theme/theme.ts";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("site");
	return {
		title: { default: t("name"), template: `%s · ${t("name")}` },
		description: t("description"),
		icons: { icon: "/favicon.svg" },
	};
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };
// Every page reads the data of the moment and carries a nonce of its own.
export const dynamic = "force-dynamic";

const FONTS = [
	new URL("@harmattan/ui/fonts/archivo.woff2", import.meta.url).href,
	new URL("@harmattan/ui/fonts/source-serif-4.woff2", import.meta.url).href,
];

export default async function RootLayout({ children }: { children: ReactNode }) {
	const theme = themeFrom((await cookies()).get("theme")?.value);
	const language = languageOfLocale(await getLocale());
	const { title, body, retry } = (await getMessages()).error;
	for (const href of FONTS) preload(href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
	return (
		<html lang={language} data-theme={theme === "system" ? undefined : theme}>
			<body>
				<NextIntlClientProvider messages={{ error: { title, body, retry } }}>
					<NuqsAdapter>{children}</NuqsAdapter>
				</NextIntlClientProvider>
			</body>
		</html>
	);
}
