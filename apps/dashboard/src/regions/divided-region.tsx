import type { RouterOutput } from "@harmattan/api/outputs";
import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";

type Found = RouterOutput["indicators"]["ofRegion"];

interface DividedRegionProps {
	divided: NonNullable<NonNullable<Found["boundaries"]>["divided"]>;
	region: { id: string };
	dataset: Pick<Found["dataset"], "attribution" | "licence">;
	/** What of the address the other regions' pages keep. */
	rest: URLSearchParams;
	classWords: string;
}

/** How the events of a region that a law divided fall on the regions that it became: the parts and what is not stated add up. */
export async function DividedRegion({ divided, region, dataset, rest, classWords }: DividedRegionProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { name, kind, parts, notStated, total } = divided;
	const isProvince = kind === "admin2";
	const address = (id: string) => `/regions/${encodeURIComponent(id)}?${rest}`;
	const cell = "py-0.5 pr-4 text-right type-number";
	const deathsOf = ({ deaths }: { deaths: number | null }) =>
		deaths === null ? t("common.notStated") : format.number(deaths);
	const nameOf = (id: string, words: string) =>
		id === region.id ? (
			<strong>{words}</strong>
		) : (
			<Link href={address(id)} className="inline-flex min-h-6 items-center hover:underline">
				{words}
			</Link>
		);
	const rows = [
		...parts.map((part) => ({ ...part, words: nameOf(part.id, part.name) })),
		{ ...notStated, id: "not-stated", words: t(isProvince ? "vintage.partNotStated" : "vintage.notStated") },
	];
	return (
		<Section
			title={t("vintage.divided", { name })}
			aside={`${classWords}; ${dataset.attribution} (${dataset.licence})`}
		>
			<p className="mb-2 max-w-[70ch] text-ink-2">
				{t(isProvince ? "vintage.conservedProvince" : "vintage.conserved", { name })}
			</p>
			<ScrollArea label={t("vintage.divided", { name })}>
				<table className="type-table w-full border-collapse">
					<HeadRow
						columns={[
							{ name: "name", words: t(isProvince ? "vintage.province" : "vintage.region") },
							{ name: "events", words: t("vintage.events"), isNumber: true },
							{ name: "deaths", words: t("vintage.deaths"), isNumber: true },
						]}
					/>
					<tbody>
						{rows.map((row) => (
							<tr key={row.id} className="border-b border-line-2">
								<th scope="row" className="py-0.5 text-left font-normal">
									{row.words}
								</th>
								<td className={cell}>{format.number(row.events)}</td>
								<td className="type-number py-0.5 text-right">{deathsOf(row)}</td>
							</tr>
						))}
						<tr>
							<th scope="row" className="py-0.5 text-left">
								{nameOf(divided.id, name)}
							</th>
							<td className={cell}>{format.number(total.events)}</td>
							<td className="type-number py-0.5 text-right">{deathsOf(total)}</td>
						</tr>
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
