import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
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

export default async function RootLayout({ children }: { children: ReactNode }) {
	const theme = themeFrom((await cookies()).get("theme")?.value);
	return (
		<html lang="en" data-theme={theme === "system" ? undefined : theme}>
			<body>
				<NextIntlClientProvider messages={null}>
					<NuqsAdapter>{children}</NuqsAdapter>
				</NextIntlClientProvider>
			</body>
		</html>
	);
}
