import type { RouterOutput } from "@harmattan/api/outputs";
import type { ImportCounts } from "@harmattan/domain/imports/report";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayWords } from "@/format/words.ts";
import { optionalMessage } from "@/i18n/optional-message.ts";

type Differences = RouterOutput["imports"]["differences"];

/** Characters of a value that are shown. */
const LONGEST = 160;

interface DifferenceListProps {
	changed: Differences;
	withdrawn: Differences;
	fresh: Differences;
	stale: Differences;
	/** How many changed events differ in each field. */
	fields: Record<string, number>;
	counts: ImportCounts;
}

/** Changed events field by field, then those withdrawn, rows that are too old to be taken, and the deadliest new ones. */
export async function DifferenceList({ changed, withdrawn, fresh, stale, fields, counts }: DifferenceListProps) {
	const t = await getTranslations("admin.imports");
	const format = await getFormatter();
	const groups = [
		{ name: "changed", total: counts.changed, rows: changed },
		{ name: "withdrawn", total: counts.withdrawn, rows: withdrawn },
		{ name: "stale", total: counts.stale, rows: stale },
		{ name: "new", total: counts.new, rows: fresh },
	] as const;
	const all = await getTranslations();
	const fieldName = (field: string) => optionalMessage(all, `admin.imports.field.${field}`) ?? field;
	const value = (text: string | number | null) => (text === null ? t("notStated") : String(text).slice(0, LONGEST));
	return (
		<>
			{Object.keys(fields).length > 0 ? (
				<p className="mb-3 text-ink-2">
					{Object.entries(fields)
						.map(([field, count]) => `${fieldName(field)}: ${format.number(count)}`)
						.join(" · ")}
				</p>
			) : null}
			{groups
				.filter(({ rows }) => rows.length > 0)
				.map(({ name, total, rows }) => (
					<details key={name} open={name !== "new"} className="mb-3">
						<summary className="min-h-6 cursor-pointer">
							{t(`group.${name}`, { shown: rows.length, total: format.number(total) })}
						</summary>
						<ul className="type-table">
							{rows.map(({ position, difference }) => (
								<li key={position} className="border-b border-line-2 py-1 wrap-anywhere">
									<span className="text-ink-2">
										{[
											difference.sourceId.slice(0, LONGEST),
											dayWords(format, difference.date),
											difference.place?.slice(0, LONGEST),
											difference.movedKm === null ? null : t("movedBy", { km: difference.movedKm }),
										]
											.filter(Boolean)
											.join(" · ")}
									</span>
									<ul>
										{difference.fields.map(({ field, before, after }) => (
											<li key={field} className="pl-4">
												{fieldName(field)}
												{": "}
												{name === "stale" ? (
													<>
														{value(before)}
														{" · "}
														<del className="text-ink-3">{value(after)}</del>
													</>
												) : (
													<>
														<del className="text-ink-3">{value(before)}</del>
														{" → "}
														<ins className="no-underline">{value(after)}</ins>
													</>
												)}
											</li>
										))}
									</ul>
								</li>
							))}
						</ul>
					</details>
				))}
		</>
	);
}
