import { getTranslations } from "next-intl/server";

export default async function Loading() {
	const t = await getTranslations();
	return (
		<main aria-busy="true" className="p-6">
			<p className="type-section text-ink-3">{t("loading")}</p>
		</main>
	);
}
