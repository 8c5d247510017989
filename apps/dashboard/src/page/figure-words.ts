import type { getTranslations } from "next-intl/server";
import type { FigureWords } from "@/figure/figure-editor.tsx";

/** The words of the editor of figures, for the browser. */
export const figureWords = (t: Awaited<ReturnType<typeof getTranslations<"figure">>>): FigureWords => ({
	title: t("title"),
	close: t("close"),
	name: t("name"),
	subtitle: t("subtitle"),
	size: t("size"),
	sizes: {
		page: t("sizes.page"),
		column: t("sizes.column"),
		slide: t("sizes.slide"),
		social: t("sizes.social"),
	},
	theme: t("theme"),
	themes: { light: t("themes.light"), dark: t("themes.dark") },
	legend: t("legend"),
	labels: t("labels"),
	preview: t("preview"),
	source: t("source"),
	png: t.raw("png") as string,
	svg: t("svg"),
	pdf: t("pdf"),
	failed: t("failed"),
});
