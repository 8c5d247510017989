import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CitedPage } from "@/citing/cited-page.tsx";
import { readEnvironment } from "@/server/environment.ts";

interface PageProps {
	params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("cite");
	return { title: t("title") };
}

export default async function CitePage({ params }: PageProps) {
	return <CitedPage id={(await params).id} site={readEnvironment().HARMATTAN_URL} />;
}
