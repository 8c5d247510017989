import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminFrame } from "@/admin/admin-frame.tsx";
import { ImportPage } from "@/imports/import-page.tsx";
import { adminOnly } from "@/server/admin-only.ts";
import { openPageApi } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

interface PageProps {
	params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
	const t = await getTranslations("admin.imports");
	return { title: t("importNumber", { id: (await params).id }) };
}

export default async function OneImportPage({ params }: PageProps) {
	await adminOnly();
	const id = Number((await params).id);
	if (!Number.isInteger(id)) notFound();
	const found = await orNotFound(openPageApi().imports.read({ id }));
	const t = await getTranslations("admin.imports");
	return (
		<AdminFrame
			current="imports"
			title={
				found.reverts === null
					? t("importTitle", { id, file: found.fileName })
					: t("rollbackTitle", { id, reverts: found.reverts })
			}
		>
			<ImportPage found={found} />
		</AdminFrame>
	);
}
