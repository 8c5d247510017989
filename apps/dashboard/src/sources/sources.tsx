import { getTranslations } from "next-intl/server";
import { LoadUcdp } from "@/imports/load-ucdp.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";
import { DatasetList } from "./dataset-list.tsx";
import { DocumentTable } from "./document-table.tsx";
import { OpenedList } from "./opened-list.tsx";
import { PlaceTable } from "./place-table.tsx";
import { StateList } from "./state-list.tsx";

/** Datasets, documents with their endnotes, and the places that no source locates. */
export async function Sources() {
	const t = await getTranslations("sources");
	const [datasets, documents, places, revision] = await Promise.all([
		api().reference.datasets(),
		api().reference.documents(),
		api().reference.places(),
		api().reference.newestRevision(),
	]);
	return (
		<PageFrame current="sources" revision={revision?.id ?? 0} synthetic={datasets[0]?.synthetic ?? false}>
			<h1 className="type-title mb-4">{t("title")}</h1>
			<div className="grid grid-cols-1 gap-8">
				{datasets[0]?.synthetic ? null : <LoadUcdp />}
				{datasets.length < 2 ? null : (
					<p>
						<PageLink
							href="/compare-sources"
							className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
						>
							{t("compare")}
						</PageLink>
					</p>
				)}
				<DatasetList datasets={datasets} />
				<StateList />
				<OpenedList />
				<PlaceTable places={places} />
				<DocumentTable documents={documents} />
				<section className="border-t border-line pt-3">
					<h2 className="type-section">{t("creditsTitle")}</h2>
					<p className="max-w-[90ch] text-ink-2">{t("credits")}</p>
				</section>
			</div>
		</PageFrame>
	);
}
