import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Engagement } from "@/engagement/engagement.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("engagement") };
}

export default function EngagementPage() {
	return <Engagement />;
}
