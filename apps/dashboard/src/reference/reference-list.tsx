import type { EditableEntity } from "@harmattan/domain/reference/drafts";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { countryWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { documentName } from "@/page/document-name.ts";
import { openPageApi } from "@/server/context.ts";
import { countriesOf, stateOf, titleOf } from "./fields.ts";
import { ListSearch } from "./list-search.tsx";
import { ReferenceRows } from "./reference-rows.tsx";
import { UnresolvedNames } from "./unresolved-names.tsx";

interface ReferenceListProps {
	entity: EditableEntity;
	/** Words that a row must hold; blank for all rows. */
	search: string;
	/** The dataset whose unresolved names are shown beside actors; null for the first. */
	dataset: string | null;
}

/** All rows of one kind, as they stand. */
export async function ReferenceList({ entity, search, dataset }: ReferenceListProps) {
	const t = await getTranslations("admin.reference");
	const words = await getTranslations();
	const api = openPageApi();
	const [rows, datasets, documents] = await Promise.all([
		api.referenceData.list({ entity }),
		api.reference.datasets(),
		api.reference.documents(),
	]);
	const wanted = search.trim().toLowerCase();
	const shown = rows
		.filter(({ draft }) => wanted === "" || JSON.stringify(draft.row).toLowerCase().includes(wanted))
		.sort((a, b) => titleOf(a.draft.row).localeCompare(titleOf(b.draft.row)));
	const named = rows.flatMap(({ draft }) =>
		draft.entity === "actor" ? [{ id: draft.row.id, name: draft.row.name }] : [],
	);
	const looked = dataset ?? datasets[0]?.id ?? null;
	return (
		<div className="grid grid-cols-1 gap-8">
			<Section title={t(`kind.${entity}`)} aside={t("rows", { shown: shown.length, count: rows.length })}>
				<div className="mb-3 flex flex-wrap items-end gap-3">
					<ListSearch />
					<Link
						href={`/admin/reference/${entity}/new`}
						className="rounded-field inline-flex min-h-9 items-center border border-accent bg-accent px-3 text-bg"
					>
						{t("addKind", { kind: t(`one.${entity}`) })}
					</Link>
				</div>
				{shown.length === 0 ? <p className="text-ink-2">{t("noRow")}</p> : null}
				<ReferenceRows
					entity={entity}
					documents={documents.map((document) => ({ id: document.id, title: documentName(document) }))}
					rows={shown.map(({ id, draft, version, recordedAt, author }) => ({
						id,
						title: titleOf(draft.row),
						where: countriesOf(draft.row)
							.map((code) => countryWords(words, code))
							.join(", "),
						state: stateOf(draft.row),
						version,
						recordedAt,
						author,
					}))}
				/>
			</Section>
			{entity === "actor" && looked !== null ? (
				<UnresolvedNames datasets={datasets} dataset={looked} actors={named} />
			) : null}
		</div>
	);
}
