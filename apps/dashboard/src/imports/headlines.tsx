import type { Headline } from "@harmattan/domain/imports/check-report";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords } from "@/format/words.ts";

interface HeadlinesProps {
	headlines: readonly Headline[];
}

/** The figures that readers know, before an import and after it. */
export async function Headlines({ headlines }: HeadlinesProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const groups = ["all", "sahel", "littoral"];
	const number = (value: number | null) => (value === null ? t("admin.imports.noData") : format.number(value));
	return (
		<Section title={t("admin.imports.headlines")} aside={t("admin.imports.headlinesAside")}>
			{headlines.length === 0 ? (
				<p className="text-ink-2">{t("admin.imports.noHeadline")}</p>
			) : (
				<ScrollArea label={t("admin.imports.headlines")}>
					<table className="type-table w-full border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								<th scope="col" className="py-1 pr-3 font-normal">
									{t("admin.imports.region")}
								</th>
								<th scope="col" className="py-1 pr-3 font-normal">
									{t("admin.imports.figure")}
								</th>
								<th scope="col" className="py-1 pr-3 text-right font-normal">
									{t("admin.imports.before")}
								</th>
								<th scope="col" className="py-1 pr-3 text-right font-normal">
									{t("admin.imports.after")}
								</th>
								<th scope="col" className="py-1 text-right font-normal">
									{t("admin.imports.difference")}
								</th>
							</tr>
						</thead>
						<tbody>
							{headlines.map(({ region, figure, before, after }) => (
								<tr key={region + figure} className="border-b border-line-2">
									<td className="py-1 pr-3">
										{groups.includes(region) ? t(`admin.imports.group.${region as "all"}`) : countryWords(t, region)}
									</td>
									<td className="py-1 pr-3">{t(`admin.imports.headline.${figure}`)}</td>
									<td className="py-1 pr-3 text-right">{number(before)}</td>
									<td className="py-1 pr-3 text-right">{number(after)}</td>
									<td className="py-1 text-right">
										{format.number((after ?? 0) - (before ?? 0), { signDisplay: "exceptZero" })}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			)}
		</Section>
	);
}
