import type { RouterOutput } from "@harmattan/api/outputs";
import { errorWords } from "@harmattan/messages/error-words";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { languageOfLocale } from "@/i18n/routing.ts";

interface RejectTableProps {
	id: number;
	rejects: RouterOutput["imports"]["rejects"];
}

/** Columns that the sentence of a reject says too: a phone has room for the sentence alone. */
const IN_THE_REASON: readonly string[] = ["columnName", "value"];
const WIDE_ONLY = "max-md:hidden";

/** The rows that an import refused or set apart: how many for which reason, the first of them, and all as CSV. */
export async function RejectTable({ id, rejects }: RejectTableProps) {
	const t = await getTranslations("admin.imports");
	const language = languageOfLocale(await getLocale());
	const format = await getFormatter();
	return (
		<Section title={t("rejects")} aside={t("rejectsAside")}>
			<div className="mb-2 flex flex-wrap items-baseline gap-x-6 gap-y-1">
				{rejects.reasons.map(({ code, rows }) => (
					<span key={code}>{t("reason", { code, rows: format.number(rows) })}</span>
				))}
				<a
					href={`/api/admin/imports/${id}/rejects`}
					className="ml-auto inline-flex min-h-6 items-center text-accent underline underline-offset-2"
				>
					{t("downloadRejects")}
				</a>
			</div>
			<ScrollArea label={t("rejects")}>
				<table className="type-table w-full border-collapse md:min-w-[760px]">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							{(["line", "columnName", "value", "disposition", "why"] as const).map((name) => (
								<th
									key={name}
									scope="col"
									className={`py-1 pr-3 font-normal ${IN_THE_REASON.includes(name) ? WIDE_ONLY : ""}`}
								>
									{t(`column.${name}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rejects.rows.map((row) => (
							<tr key={row.position} className="border-b border-line-2 align-top">
								<td className="py-1 pr-3">{row.line}</td>
								<td className={`max-w-[200px] py-1 pr-3 wrap-anywhere ${WIDE_ONLY}`}>{row.column}</td>
								<td className={`max-w-[240px] py-1 pr-3 wrap-anywhere ${WIDE_ONLY}`}>{row.value?.slice(0, 120)}</td>
								<td className="py-1 pr-3">{t(`disposition.${row.disposition}`)}</td>
								<td className="py-1 wrap-anywhere">{errorWords(language, row.message)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
