import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { openPageApi } from "@/server/context.ts";

interface AuditProps {
	search: string | null;
	/** Entries older than this one are shown; null: the newest. */
	before: number | null;
}

/** Who changed what and when, with what was before and after. */
export async function Audit({ search, before }: AuditProps) {
	const t = await getTranslations("admin.audit");
	const format = await getFormatter();
	const rows = await openPageApi().installation.audit({ search: search?.slice(0, 100) ?? null, before });
	const last = rows.at(-1);
	const link = "text-accent underline underline-offset-2 inline-flex min-h-6 items-center";
	return (
		<>
			<form className="mb-4 flex flex-wrap items-end gap-3">
				<div className="w-[280px]">
					<Field label={t("search")}>
						{(control) => <input name="search" defaultValue={search ?? ""} maxLength={100} {...control} />}
					</Field>
				</div>
				<Button type="submit">{t("find")}</Button>
				<a href="/api/admin/audit" className={`${link} ml-auto`}>
					{t("export")}
				</a>
			</form>
			{rows.length === 0 ? <p className="text-ink-2">{t("nothing")}</p> : null}
			<ScrollArea label={t("label")}>
				<table className="type-table w-full min-w-[900px] border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							{(["at", "actor", "what", "before", "after"] as const).map((name) => (
								<th key={name} scope="col" className="py-1 pr-3 font-normal">
									{t(name)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={row.id} className="border-b border-line-2 align-top">
								<td className="py-1 pr-3 whitespace-nowrap">
									{format.dateTime(new Date(row.at), { dateStyle: "medium", timeStyle: "medium" })}
								</td>
								<td className="py-1 pr-3">{row.actor}</td>
								<td className="py-1 pr-3">{`${row.action} ${row.entity} ${row.entityId}`}</td>
								<td className="max-w-[320px] py-1 pr-3 break-words text-ink-2">{words(row.before)}</td>
								<td className="max-w-[320px] py-1 break-words text-ink-2">{words(row.after)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
			{last && rows.length === 100 ? (
				<p className="mt-3">
					<Link
						href={`/admin/audit?before=${last.id}${search ? `&search=${encodeURIComponent(search)}` : ""}`}
						className={link}
					>
						{t("older")}
					</Link>
				</p>
			) : null}
		</>
	);
}

/** An entry's state in a line: its fields and their values. */
function words(value: unknown): string {
	if (value === null || typeof value !== "object") return "";
	return Object.entries(value)
		.filter(([, part]) => part !== null)
		.map(([name, part]) => `${name}: ${typeof part === "object" ? JSON.stringify(part) : String(part)}`)
		.join(", ");
}
