import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { openPageApi } from "@/server/context.ts";
import { WaitingImports } from "./waiting-imports.tsx";

interface ImportHistoryProps {
	/** Imports older than this one are shown; null: the newest. */
	before: number | null;
}

const COUNTS = ["rows", "new", "changed", "unchanged", "withdrawn", "rejected", "quarantined"] as const;

/** All imports, newest first, with what became of them. */
export async function ImportHistory({ before }: ImportHistoryProps) {
	const t = await getTranslations("admin.imports");
	const format = await getFormatter();
	const rows = await openPageApi().imports.list({ before });
	const last = rows.at(-1);
	const waiting = rows.filter(
		({ kind, status }) => kind !== "rollback" && (status === "uploaded" || status === "checked"),
	);
	return (
		<>
			{waiting.length > 1 ? <WaitingImports rows={waiting} /> : null}
			<Section title={t("history")} aside={t("historyAside")}>
				{rows.length === 0 ? <p className="text-ink-2">{t("noImports")}</p> : null}
				<ScrollArea label={t("history")}>
					<table className="type-table w-full min-w-[1080px] border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								{(["number", "file", "dataset", "status", "when", "by"] as const).map((name) => (
									<th key={name} scope="col" className="py-1 pr-3 font-normal">
										{t(name)}
									</th>
								))}
								{COUNTS.map((name) => (
									<th key={name} scope="col" className="py-1 pl-3 text-right font-normal">
										{t(`count.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map((row) => (
								<tr key={row.id} className="border-b border-line-2 align-baseline">
									<td className="py-1 pr-3">
										<Link
											href={`/admin/imports/${row.id}`}
											className="inline-flex min-h-6 min-w-6 items-center text-accent underline underline-offset-2"
										>
											{row.id}
										</Link>
									</td>
									<td className="max-w-[260px] py-1 pr-3 break-all">
										{row.kind === "rollback" ? t("undoes", { id: row.reverts ?? 0 }) : row.fileName}
									</td>
									<td className="py-1 pr-3">
										{row.datasetName ??
											(row.datasetId === null ? t("notChosen") : t("removedDataset", { id: row.datasetId }))}
										{row.release ? <span className="text-ink-3">{` ${row.release}`}</span> : null}
									</td>
									<td className={`py-1 pr-3 ${row.status === "failed" || row.status === "parked" ? "text-up" : ""}`}>
										{t(`state.${row.status}`)}
									</td>
									<td className="py-1 pr-3 whitespace-nowrap">
										{format.dateTime(new Date(row.finishedAt ?? row.startedAt), {
											dateStyle: "medium",
											timeStyle: "short",
										})}
									</td>
									<td className="py-1 pr-3">{row.requestedBy ?? t("commandLine")}</td>
									{COUNTS.map((name) => (
										<td key={name} className="py-1 pl-3 text-right">
											{row.counts ? format.number(row.counts[name]) : ""}
										</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
				{last && rows.length === 50 ? (
					<Link href={`/admin/imports?before=${last.id}`} className="text-accent underline underline-offset-2">
						{t("older")}
					</Link>
				) : null}
			</Section>
		</>
	);
}
