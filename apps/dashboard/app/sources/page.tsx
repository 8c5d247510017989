import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Sources } from "@/sources/sources.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("sources") };
}

export default function SourcesPage() {
	return <Sources />;
}
