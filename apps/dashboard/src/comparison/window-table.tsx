import type { RouterOutput } from "@harmattan/api/outputs";
import { RatioMark } from "@harmattan/charts/components/ratio-mark";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Compared } from "./compared.ts";
import { boundsWords, ratioWords } from "./ratio-words.ts";

interface WindowTableProps {
	found: Compared;
	/** The headline before the newest import; null where there was none, or where the past is shown. */
	previous: RouterOutput["comparison"]["previous"];
}

/** The same comparison under other windows, without the newest weeks, of low and high estimates, and the trend that was there before. */
export async function WindowTable({ found, previous }: WindowTableProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { windows, withoutIncomplete, trendBefore, range } = found;
	const shown = [
		...windows.map((window, index) => ({
			id: `months-${index}`,
			name: t("compare.monthCount", { months: window?.months ?? [3, 6, 12][index] ?? 0 }),
			result: window,
		})),
		{ id: "complete", name: t("compare.withoutIncomplete"), result: withoutIncomplete },
		...(range === null
			? []
			: [
					{ id: "low", name: t("compare.lowEstimates"), result: range.low },
					{ id: "high", name: t("compare.highEstimates"), result: range.high },
				]),
		...(previous === null
			? []
			: [
					{
						id: "previous",
						name: t("compare.previous", { revision: previous.revision }),
						result: previous.headline,
					},
				]),
		{ id: "trend", name: t("compare.trendBefore"), result: trendBefore },
	];
	const head = "type-caption py-1 pr-3 text-left font-normal text-ink-3";
	return (
		<Section title={t("compare.sensitivity")} aside={t("compare.sensitivityAside")}>
			<table className="type-table w-full border-collapse">
				<thead>
					<tr className="border-b border-line">
						<th scope="col" className={head}>
							{t("compare.window")}
						</th>
						<th scope="col" className={`${head} text-right`}>
							{t("compare.ratio")}
						</th>
						<th scope="col" className={head}>
							{t("compare.axis")}
						</th>
						<th scope="col" className={head}>
							{t("compare.intervalLabel")}
						</th>
					</tr>
				</thead>
				<tbody>
					{shown.map(({ id, name, result }) => (
						<tr key={id} className="border-b border-line-2">
							<th scope="row" className="py-1 pr-3 text-left font-normal">
								{name}
								{result && "shortened" in result && result.shortened ? (
									<span className="type-caption block text-ink-3">{t("compare.isShortened")}</span>
								) : null}
							</th>
							{result === null ? (
								<td colSpan={3} className="text-ink-3">
									{t(id === "complete" ? "compare.noIncomplete" : "compare.notFormed")}
								</td>
							) : (
								<>
									<td className="type-key pr-3 text-right">
										{result.ratio === null ? t("compare.none") : ratioWords(format, result.ratio)}
									</td>
									<td className="pr-3">
										<RatioMark ratio={result.ratio} low={result.low} high={result.high} width={120} />
									</td>
									<td className="text-ink-2">
										{[
											boundsWords(t, format, result) ?? t("compare.none"),
											t(`compare.methodName.${result.method}`),
										].join(", ")}
									</td>
								</>
							)}
						</tr>
					))}
				</tbody>
			</table>
		</Section>
	);
}
