import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { optionalMessage, type Translate } from "@/i18n/optional-message.ts";
import { changedFields } from "@/reference/changed-fields.ts";
import { openPageApi } from "@/server/context.ts";

interface AuditProps {
	search: string | null;
	/** Entries older than this one are shown; null: the newest. */
	before: number | null;
}

/** Who changed what and when, with what was before and after. */
export async function Audit({ search, before }: AuditProps) {
	const all = await getTranslations();
	const t = await getTranslations("admin.audit");
	const format = await getFormatter();
	const api = openPageApi();
	const [rows, chain] = await Promise.all([
		api.installation.audit({ search: search?.slice(0, 100) ?? null, before }),
		api.installation.auditChain(),
	]);
	const last = rows.at(-1);
	const link = "text-accent underline underline-offset-2 inline-flex min-h-6 items-center";
	return (
		<>
			<p
				className={`mb-4 max-w-[90ch] break-words ${chain.faults.length > 0 ? "border-l-2 border-up pl-2 text-up" : "text-ink-2"}`}
			>
				{chain.faults.length > 0
					? t("chainFault", {
							faults: chain.faults.length,
							list: chain.faults.map(({ entryId }) => entryId).join(", "),
						})
					: t("chain", { entries: chain.entries, head: chain.head ?? t("notStated") })}{" "}
				<span className="type-caption block text-ink-3">{t("chainHint")}</span>
			</p>
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
							{(["at", "actor", "what", "changed"] as const).map((name) => (
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
								<td className="py-1 pr-3">
									{`${lineWords(all, row)} `}
									<span className="text-ink-2">{row.entityId}</span>
								</td>
								<td lang="" className="max-w-[640px] py-1 break-words text-ink-2">
									<ul>
										{changedFields(fieldsOf(row.before), fieldsOf(row.after)).map(
											({ field, before: was, after: is }) => (
												<li key={field}>
													{`${nameOf(field)}: `}
													{row.before === null ? null : (
														<>
															<del className="text-ink-3">{was ?? t("notStated")}</del>{" "}
														</>
													)}
													<ins className="text-ink no-underline">{is ?? t("notStated")}</ins>
												</li>
											),
										)}
									</ul>
								</td>
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

/** What was done to what; an action or entity that the catalogue has no word for goes by its own. */
const lineWords = (t: Translate, { action, entity }: { action: string; entity: string }) =>
	t("admin.audit.line", {
		action: optionalMessage(t, `admin.audit.action.${action.replaceAll(" ", "_")}`) ?? action,
		entity: optionalMessage(t, `admin.audit.entity.${entity}`) ?? entity.replaceAll("_", " "),
	});
const fieldsOf = (value: unknown): object => (value !== null && typeof value === "object" ? value : {});
/** The name of a field in words: `dataRevision` is data revision. */
const nameOf = (field: string) => field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
