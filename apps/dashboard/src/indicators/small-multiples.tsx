import { PeriodChart } from "@harmattan/charts/components/period-chart";
import { countriesOf } from "@harmattan/domain/regions/regions";
import { getFormatter, getTranslations } from "next-intl/server";
import { milestoneMarks } from "@/format/milestone-marks.ts";
import { Figure } from "@/page/figure.tsx";
import { api } from "@/server/context.ts";
import type { Matrix } from "./matrix.ts";

const SIZE = { width: 420, height: 130 };
const MONTH_DAYS = 30.4;
/** Kinds of milestones that are marked: more would be a picket fence at this size. */
const MARKED = ["coup", "withdrawal"];

interface SmallMultiplesProps {
	matrix: Matrix;
}

/** The months of each country on one scale, coups and withdrawals marked, what is not covered as a gap. */
export async function SmallMultiples({ matrix }: SmallMultiplesProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const milestones = (await api().reference.milestones()).filter(({ kind }) => MARKED.includes(kind));
	const countries = matrix.rows.filter(({ region }) => countriesOf(region.id).length === 1);
	const most = Math.max(1, ...countries.flatMap(({ figures }) => figures?.months.map(({ value }) => value ?? 0) ?? []));
	const { dataset, revision } = matrix;
	return (
		<section aria-label={t("indicators.multiples")}>
			<div className="grid grid-cols-1 gap-x-8 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
				{countries.map(({ region, figures }) => (
					<Figure
						key={region.id}
						title={region.name}
						scope={t("indicators.multiplesScope", { class: t(`class.${matrix.class}`), most, revision })}
						source={`${dataset.attribution} (${dataset.licence})`}
						synthetic={dataset.synthetic}
					>
						{figures === null ? (
							<p className="hatched border border-line p-6">
								<span className="bg-bg p-2">
									{t("situation.noCoverage", { dataset: dataset.name, region: region.name })}
								</span>
							</p>
						) : (
							<PeriodChart
								label={t("indicators.multiplesLabel", { region: region.name })}
								values={figures.months}
								periodDays={MONTH_DAYS}
								milestones={milestoneMarks(format, milestones, [region.id], t("common.by", { date: "" }).trim())}
								means={[]}
								emphasiseFrom={null}
								gapLabel={t("situation.gap")}
								{...SIZE}
								lanes={2}
								most={most}
							/>
						)}
					</Figure>
				))}
			</div>
		</section>
	);
}
