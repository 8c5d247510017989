import type { RouterOutput } from "@harmattan/api/outputs";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { changedFields } from "./changed-fields.ts";
import { fieldLabel } from "./labels.ts";
import { UndoButton } from "./undo-button.tsx";

type ReferenceVersion = RouterOutput["referenceData"]["read"]["versions"][number];

interface VersionHistoryProps {
	versions: readonly ReferenceVersion[];
}

/** Every version of a row: who wrote it, when, under which data revision, and what was different. */
export async function VersionHistory({ versions }: VersionHistoryProps) {
	const t = await getTranslations("admin.reference");
	const format = await getFormatter();
	const head = "py-1 pr-3 text-left font-normal";
	return (
		<Section title={t("history")} aside={t("historyAside", { count: versions.length })}>
			<ScrollArea label={t("history")}>
				<table className="type-table w-full min-w-[720px] border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-ink-3">
							{(["version", "when", "who", "what", "action"] as const).map((name) => (
								<th key={name} scope="col" className={head}>
									{t(`column.${name}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{versions.map(({ version, recordedAt, author, dataRevision, draft }, index) => (
							<tr key={version} className="border-b border-line-2 align-top">
								<td className="py-1 pr-3 tabular-nums">{t("versionOf", { version, revision: dataRevision })}</td>
								<td className="py-1 pr-3 whitespace-nowrap">
									{format.dateTime(new Date(recordedAt), { dateStyle: "medium", timeStyle: "short" })}
								</td>
								<td className="py-1 pr-3">{author === "shipped" ? t("shipped") : author}</td>
								<td className="py-1 pr-3">
									<ChangesTo before={versions[index + 1]?.draft ?? null} after={draft} />
								</td>
								<td className="py-1">
									{index === 0 && author !== "shipped" ? <UndoButton dataRevision={dataRevision} /> : null}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}

type Draft = ReferenceVersion["draft"];

async function ChangesTo({ before, after }: { before: Draft; after: Draft }) {
	const t = await getTranslations("admin.reference");
	if (after === null) return t("wasRemoved");
	if (before === null) return t("wasAdded");
	return (
		<ul>
			{changedFields(before.row, after.row).map(({ field, before: was, after: is }) => (
				<li key={field}>
					<span className="text-ink-2">{t(fieldLabel(field))}</span>{" "}
					<del className="text-ink-3">{was ?? t("notStated")}</del>{" "}
					<ins className="no-underline">{is ?? t("notStated")}</ins>
				</li>
			))}
		</ul>
	);
}
