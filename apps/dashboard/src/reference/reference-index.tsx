import { REFERENCE_ENTITIES } from "@harmattan/domain/reference/drafts";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { openPageApi } from "@/server/context.ts";
import { UndoButton } from "./undo-button.tsx";

/** The kinds of reference data with their numbers, and what people changed lately. */
export async function ReferenceIndex() {
	const t = await getTranslations("admin.reference");
	const format = await getFormatter();
	const api = openPageApi();
	const [changes, ...lists] = await Promise.all([
		api.referenceData.changes(),
		...REFERENCE_ENTITIES.map((entity) => api.referenceData.list({ entity })),
	]);
	return (
		<div className="grid grid-cols-1 gap-8">
			<Section title={t("kinds")} aside={t("kindsAside")}>
				<ul className="grid grid-cols-1 gap-x-8 md:grid-cols-2">
					{REFERENCE_ENTITIES.map((entity, index) => (
						<li key={entity} className="flex items-baseline justify-between border-b border-line-2 py-1">
							<Link href={`/admin/reference/${entity}`} className="inline-flex min-h-8 items-center text-accent">
								{t(`kind.${entity}`)}
							</Link>
							<span className="tabular-nums text-ink-2">{format.number(lists[index]?.length ?? 0)}</span>
						</li>
					))}
				</ul>
			</Section>
			<Section title={t("changes")} aside={t("changesAside")}>
				{changes.length === 0 ? <p className="text-ink-2">{t("noChange")}</p> : null}
				<ul className="type-table">
					{changes.map(({ dataRevision, recordedAt, author, rows }) => (
						<li key={dataRevision} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-2 py-1">
							<span className="tabular-nums text-ink-2">{t("revision", { revision: dataRevision })}</span>
							<span>{format.dateTime(new Date(recordedAt), { dateStyle: "medium", timeStyle: "short" })}</span>
							<span>{author}</span>
							<span className="flex flex-wrap gap-x-3">
								{rows.map(({ entity, id, removed, version }) => (
									<Link
										key={`${entity} ${id}`}
										href={`/admin/reference/${entity}/${encodeURIComponent(id)}`}
										className="inline-flex min-h-6 items-center text-accent"
									>
										{t(removed ? "removedRow" : version === 1 ? "addedRow" : "editedRow", { id })}
									</Link>
								))}
							</span>
							<span className="ml-auto">
								<UndoButton dataRevision={dataRevision} />
							</span>
						</li>
					))}
				</ul>
			</Section>
		</div>
	);
}
