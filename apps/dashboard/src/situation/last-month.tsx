import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { explainedAddress } from "@/explained/request.ts";
import { Link } from "@/i18n/navigation.ts";
import { PageLink } from "@/page/page-link.tsx";
import type { FiguresView, SituationFigures } from "./situation-data.ts";

type Row = SituationFigures["monthly"][number];
type RowName = "capital_proximity" | "centre_proximity" | "rate_per_100k";

interface LastMonthProps {
	figures: SituationFigures;
	/** What the figures are of. */
	view: FiguresView;
}

/** The indicators that are read by the month: how near attacks come, and their rate where a population is stated. */
export async function LastMonth({ figures, view }: LastMonthProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const whole = (value: unknown) =>
		typeof value === "number" ? format.number(value, { maximumFractionDigits: 0 }) : t("common.notStated");
	const words = (row: Row) => {
		if (row.unit === "km")
			return row.value === null ? t("situation.monthFew") : t("situation.monthKm", { value: whole(row.value) });
		return row.value === null ? t("common.notStated") : format.number(row.value, { maximumFractionDigits: 1 });
	};
	const month = figures.monthly[0]?.period ?? figures.window.to;
	return (
		<Section
			title={t("situation.monthTitle")}
			aside={format.dateTime(new Date(`${month}T00:00:00Z`), { month: "long", year: "numeric" })}
		>
			<ul className="type-table">
				{figures.monthly.map((row) => (
					<li key={row.id} className="flex items-baseline justify-between gap-4 border-b border-line-2 py-1">
						<span>
							<PageLink href={`/method#${row.id}`} className="type-key block hover:underline">
								{t(`situation.month.${row.id as RowName}.name`)}
							</PageLink>
							<span className="type-caption block text-ink-3">
								{t(`situation.month.${row.id as RowName}.note`, {
									events: Number(row.parts.events ?? 0),
									median: whole(row.parts.median),
									within: whole(row.parts.within100),
									population:
										typeof row.parts.population === "number"
											? `${whole(row.parts.population)} (${row.parts.populationYear}; ${row.parts.populationSource})`
											: t("common.notStated"),
								})}
							</span>
						</span>
						<span
							className={`whitespace-nowrap ${row.value === null ? "text-ink-3" : "type-number"}`}
							data-indicator={row.id}
						>
							<Link
								href={explainedAddress({ ...view, id: row.id, class: "SJ", interval: "month", period: row.period })}
								className="inline-flex min-h-6 items-center hover:underline"
							>
								{words(row)}
							</Link>
						</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
