import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { openPageApi } from "@/server/context.ts";

/** The datasets that hold events, with what is said of each. */
export async function DatasetTable() {
	const t = await getTranslations("admin.datasets");
	const format = await getFormatter();
	const datasets = await openPageApi().datasets.list();
	return (
		<Section title={t("title")} aside={t("aside")}>
			<ScrollArea label={t("title")}>
				<table className="type-table w-full min-w-[860px] border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							{(["name", "policy", "licence", "release", "events", "covered"] as const).map((name) => (
								<th key={name} scope="col" className={`py-1 pr-4 font-normal ${name === "events" ? "text-right" : ""}`}>
									{t(`column.${name}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{datasets.map(({ id, name, licencePolicy, licence, release, events, coverage }) => (
							<tr key={id} className="border-b border-line-2 align-top">
								<td className="py-1 pr-4">
									<Link
										href={`/admin/datasets/${encodeURIComponent(id)}`}
										className="inline-flex min-h-6 items-center text-accent"
									>
										{name}
									</Link>
								</td>
								<td className="py-1 pr-4">{t(`policy.${licencePolicy}`)}</td>
								<td className="py-1 pr-4">{licence}</td>
								<td className="py-1 pr-4">{release ?? t("notStated")}</td>
								<td className="py-1 pr-4 text-right tabular-nums">{format.number(events)}</td>
								<td className="py-1 pr-4">
									{t("countries", { count: new Set(coverage.map((span) => span.country)).size })}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
