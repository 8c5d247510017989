import { HeadRow } from "@harmattan/ui/head-row";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import type { FoundMatches } from "./found-matches.ts";

interface SweepTableProps {
	found: FoundMatches;
}

/** How many pairs other windows give: a number that does not level off is one of chance. */
export async function SweepTable({ found: { sweep, window } }: SweepTableProps) {
	const t = await getTranslations("matching");
	const format = await getFormatter();
	const days = [...new Set(sweep.map((one) => one.days))];
	const rows = [...Map.groupBy(sweep, ({ km }) => km)];
	return (
		<Section title={t("sweep")} aside={t("sweepAside")}>
			<table className="type-table w-full max-w-[560px] border-collapse">
				<HeadRow
					columns={[
						{ name: "km", words: t("km") },
						...days.map((number) => ({ name: String(number), words: t("daysOf", { days: number }) })),
					]}
				/>
				<tbody>
					{rows.map(([km, ofKm]) => (
						<tr key={km} className="border-b border-line-2">
							<th scope="row" className="type-key py-1 pr-4 text-left">
								{t("kmOf", { km })}
							</th>
							{ofKm.map((one) => (
								<td
									key={one.days}
									className={`py-1 pr-4 ${one.km === window.km && one.days === window.days ? "type-number" : ""}`}
								>
									{format.number(one.matches)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</Section>
	);
}
