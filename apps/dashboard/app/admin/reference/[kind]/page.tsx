import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { entityNamed } from "@/reference/entity-named.ts";
import { ReferenceList } from "@/reference/reference-list.tsx";

interface PageProps {
	params: Promise<{ kind: string }>;
	searchParams: Promise<{ search?: string; dataset?: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
	const t = await getTranslations("admin.reference");
	return { title: t(`kind.${entityNamed((await params).kind)}`) };
}

export default async function ReferenceKindPage({ params, searchParams }: PageProps) {
	const entity = entityNamed((await params).kind);
	const { search, dataset } = await searchParams;
	const t = await getTranslations("admin.page");
	return (
		<AdminFrame current="reference" title={t("reference")}>
			<ReferenceList entity={entity} search={search ?? ""} dataset={dataset ?? null} />
		</AdminFrame>
	);
}
