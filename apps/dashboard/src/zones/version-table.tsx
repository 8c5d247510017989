import { HeadRow } from "@harmattan/ui/head-row";
import { NotStated } from "@harmattan/ui/not-stated";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { Tag } from "@harmattan/ui/tag";
import { getFormatter, getTranslations } from "next-intl/server";
import { addressOf } from "@/format/search.ts";
import { Cite } from "@/page/cite.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { classWords, monthWords, type ShownZones } from "./zone-words.ts";

interface VersionTableProps {
	shown: ShownZones;
	mayDraw: boolean;
}

/** Every version of every zone: for when, by whom, from what, and how surely. */
export async function VersionTable({ shown: { versions }, mayDraw }: VersionTableProps) {
	const all = await getTranslations();
	const t = await getTranslations("zones");
	const format = await getFormatter();
	const link = "inline-flex min-h-6 items-center text-accent underline underline-offset-2";
	return (
		<Section title={t("versions")} aside={t("versionsAside", { count: versions.length })}>
			<ScrollArea label={t("versions")} isLong={true}>
				<table className="type-table w-full min-w-[720px] border-collapse">
					<HeadRow
						columns={(["month", "zone", "class", "confidence", "author", "source"] as const).map((name) => ({
							name,
							words: t(`version.${name}`),
						}))}
					/>
					<tbody>
						{versions.map((version) => (
							<tr key={version.id} id={`zone-${version.id}`} className="border-b border-line-2 align-top">
								<td className="py-1 pr-4 whitespace-nowrap">{monthWords(format, version.month)}</td>
								<th scope="row" className="type-key py-1 pr-4 text-left">
									{version.name}
									<Cite citations={version.citations} />
									{version.synthetic ? (
										<span className="ml-2">
											<Tag>{t("madeUp")}</Tag>
										</span>
									) : null}
									{version.note === null ? null : <span className="type-caption block text-ink-3">{version.note}</span>}
									{mayDraw ? (
										<span className="type-caption flex gap-3">
											<PageLink href={addressOf("/zones/draw", { from: version.id })} className={link}>
												{t("continue")}
											</PageLink>
											<PageLink href={addressOf("/zones/draw", { edit: version.id })} className={link}>
												{t("edit")}
											</PageLink>
										</span>
									) : null}
								</th>
								<td className="py-1 pr-4">{version.geometry === null ? t("ended") : classWords(all, version.class)}</td>
								<td className="py-1 pr-4">{t(`confidenceOf.${version.confidence}`)}</td>
								<td className="py-1 pr-4">{version.author}</td>
								<td className="py-1 pr-4">
									{version.geometrySource ?? <NotStated label={all("common.notStated")} />}
									{version.citations.map(({ field, note }) =>
										note === null ? null : (
											<span key={`${field} ${note}`} className="type-caption block text-ink-3">
												{note}
											</span>
										),
									)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
