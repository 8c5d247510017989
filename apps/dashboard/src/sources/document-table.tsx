import type { RouterOutput } from "@harmattan/api/outputs";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { sourceTarget } from "@/page/cited-sources.ts";

interface DocumentTableProps {
	documents: RouterOutput["reference"]["documents"];
}

/** Documents as printed, with the endnotes that name them; each endnote's first document is where its mark leads. */
export async function DocumentTable({ documents }: DocumentTableProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const anchored = new Set<number>();
	return (
		<Section title={t("sources.documentsTitle")} aside={t("sources.documentsAside")}>
			<ScrollArea label={t("sources.documentsTitle")}>
				<table className="type-table w-full min-w-[720px] border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							{(["endnotes", "document", "flags", "reliability", "uses"] as const).map((name) => (
								<th key={name} scope="col" className="py-1 pr-3 font-normal">
									{t(`sources.${name}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{documents.map((document) => {
							const fresh = document.endnotes.filter((number) => !anchored.has(number));
							for (const number of fresh) anchored.add(number);
							const flags = [
								document.truncated ? t("sources.truncated") : null,
								document.defanged ? t("sources.defanged") : null,
								document.noUrl ? t("sources.noUrl") : null,
							].filter(Boolean);
							return (
								<tr key={document.id} id={`document-${document.id}`} className="border-b border-line-2 align-top">
									<td className="py-1 pr-3 whitespace-nowrap">
										{document.endnotes.map((number) => (
											<span
												key={number}
												id={fresh.includes(number) ? sourceTarget(number) : undefined}
												className="mr-2"
											>
												{number}
											</span>
										))}
										{document.number === null ? null : (
											<span id={sourceTarget(document.number)}>{document.number}</span>
										)}
									</td>
									<td lang="" className="py-1 pr-3 break-all">
										{document.title ? <span className="type-key block">{document.title}</span> : null}
										{document.url ? (
											<a href={document.url} rel="noreferrer" className="text-accent underline underline-offset-2">
												{document.printed}
											</a>
										) : (
											document.printed
										)}
									</td>
									<td className="py-1 pr-3 text-ink-2">{flags.join(", ")}</td>
									<td className="py-1 pr-3">
										{document.reliability ?? <span className="text-ink-3">{t("sources.notGraded")}</span>}
									</td>
									<td className="py-1 pr-3">{format.number(document.uses)}</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
