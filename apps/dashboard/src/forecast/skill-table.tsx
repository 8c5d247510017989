import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { getFormatter, getTranslations } from "next-intl/server";
import type { FoundForecasts } from "./found-forecasts.ts";

interface SkillTableProps {
	label: string;
	skill: FoundForecasts["record"]["skill"];
}

/** How far off the model and the floor were, by months ahead. */
export async function SkillTable({ label, skill }: SkillTableProps) {
	const t = await getTranslations("forecast");
	const format = await getFormatter();
	const percent = (share: number) => format.number(share, { style: "percent" });
	const decimal = (value: number) => format.number(value, { maximumFractionDigits: 2 });
	const nearer = ({ skill: share, low, high }: SkillTableProps["skill"][number]) => {
		if (share === null) return null;
		return low === null || high === null
			? percent(share)
			: t("skillRange", { skill: percent(share), low: percent(low), high: percent(high) });
	};
	return (
		<ScrollArea label={label}>
			<table className="type-table w-full min-w-[480px] border-collapse">
				<HeadRow
					columns={(["aheadColumn", "monthsScored", "ours", "floor", "skill"] as const).map((name) => ({
						name,
						words: t(name),
					}))}
				/>
				<tbody>
					{skill.map((row) => (
						<tr key={row.ahead} className="border-b border-line-2">
							<th scope="row" className="type-key py-1 pr-4 text-left">
								{row.ahead}
							</th>
							<td className="py-1 pr-4">{format.number(row.months)}</td>
							<td className="type-number py-1 pr-4">{decimal(row.crps)}</td>
							<td className="py-1 pr-4">{decimal(row.floor)}</td>
							<td className="py-1 pr-4">{nearer(row)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollArea>
	);
}
