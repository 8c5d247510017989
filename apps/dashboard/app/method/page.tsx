import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Method } from "@/method/method.tsx";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("nav");
	return { title: t("method") };
}

export default function MethodPage() {
	return <Method />;
}
