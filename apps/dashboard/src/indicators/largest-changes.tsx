import { largestChanges } from "@harmattan/domain/indicators/largest-changes";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { changeWords } from "@/format/words.ts";
import type { Matrix } from "./matrix.ts";

const SHOWN = 8;

interface LargestChangesProps {
	matrix: Matrix;
}

/** What changed most against the 52 weeks before, of what the intervals tell from no change. */
export async function LargestChanges({ matrix }: LargestChangesProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const changes = largestChanges(
		matrix.rows.flatMap(({ region, figures }) =>
			(figures?.watch ?? []).map((cell) => ({ ...cell, region: region.name })),
		),
		SHOWN,
	);
	return (
		<Section title={t("indicators.movers")} aside={t("indicators.moversAside")}>
			{changes.length === 0 ? <p className="text-ink-2">{t("indicators.moversNone")}</p> : null}
			<ol className="type-table">
				{changes.map(({ region, indicator, change, low, high }) => (
					<li
						key={`${region} ${indicator}`}
						className="flex flex-wrap justify-between gap-x-4 border-b border-line-2 py-1"
					>
						<span>
							<span className="type-key">{region}</span> {t(`indicators.column.${indicator as "events"}`)}
						</span>
						<span className={(change ?? 0) > 0 ? "text-up" : "text-down"}>
							{change === null ? "" : changeWords(format, change)}{" "}
							<span className="text-ink-3">
								{low === null || high === null
									? ""
									: t("indicators.between", { low: changeWords(format, low), high: changeWords(format, high) })}
							</span>
						</span>
					</li>
				))}
			</ol>
		</Section>
	);
}
