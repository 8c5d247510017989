import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NotFound() {
	const t = await getTranslations("error");
	return (
		<main className="p-6">
			<h1 className="type-title">{t("notFoundTitle")}</h1>
			<p className="mb-3 max-w-prose text-ink-2">{t("notFoundBody")}</p>
			<Link href="/" className="text-accent underline underline-offset-2">
				{t("home")}
			</Link>
		</main>
	);
}
