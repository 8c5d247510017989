import type { EditableEntity } from "@harmattan/domain/reference/drafts";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { openPageApi } from "@/server/context.ts";
import { titleOf } from "./fields.ts";
import { ListSearch } from "./list-search.tsx";
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
	const format = await getFormatter();
	const api = openPageApi();
	const [rows, datasets] = await Promise.all([api.referenceData.list({ entity }), api.reference.datasets()]);
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
				<ScrollArea label={t(`kind.${entity}`)}>
					<table className="type-table w-full min-w-[640px] border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								{(["row", "id", "version", "when", "who"] as const).map((name) => (
									<th key={name} scope="col" className="py-1 pr-3 font-normal">
										{t(`column.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{shown.map(({ id, draft, version, recordedAt, author }) => (
								<tr key={id} className="border-b border-line-2 align-top">
									<td className="max-w-[520px] py-1 pr-3">
										<Link
											href={`/admin/reference/${entity}/${encodeURIComponent(id)}`}
											className="inline-flex min-h-6 items-center text-accent"
										>
											{titleOf(draft.row)}
										</Link>
									</td>
									<td className="py-1 pr-3 text-ink-2">{id}</td>
									<td className="py-1 pr-3 tabular-nums">{version}</td>
									<td className="py-1 pr-3 whitespace-nowrap">
										{format.dateTime(new Date(recordedAt), { dateStyle: "medium" })}
									</td>
									<td className="py-1 pr-3">{author === "shipped" ? t("shipped") : author}</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			</Section>
			{entity === "actor" && looked !== null ? (
				<UnresolvedNames datasets={datasets} dataset={looked} actors={named} />
			) : null}
		</div>
	);
}
