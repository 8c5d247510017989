import type { RouterOutput } from "@harmattan/api/outputs";
import { ForceRibbon } from "@harmattan/charts/components/force-ribbon";
import { PeriodChart } from "@harmattan/charts/components/period-chart";
import { forceBand } from "@harmattan/charts/prepare/force-bands";
import type { Presence } from "@harmattan/domain/forces/force";
import { strengthOn } from "@harmattan/domain/forces/strength";
import { dayOf, isoOf, periodStarts } from "@harmattan/domain/time/calendar";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords, spanWords } from "@/format/words.ts";
import { Figure } from "@/page/figure.tsx";
import { strengthWords } from "./strength-words.ts";

/** Pixels that a chart keeps for its values at the right: the ribbon below leaves them free. */
const VALUES = 30;
const MONTH_DAYS = 30.4;
const SIZES = [
	{ width: 1124, className: "hidden md:block", everyYears: 1 },
	{ width: 420, className: "md:hidden", everyYears: 4 },
] as const;

interface HostRibbonsProps {
	spells: readonly Presence[];
	milestones: RouterOutput["reference"]["milestones"];
	/** Events by month of each host. */
	violence: readonly RouterOutput["indicators"]["read"][];
	/** Whose events they are; null where none is loaded. */
	dataset: { attribution: string; licence: string; synthetic: boolean } | null;
	frame: { from: string; to: string };
	asOf: string;
}

/** One ribbon a host country. */
export async function HostRibbons({ spells, milestones, violence, dataset, frame, asOf }: HostRibbonsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	const years = Array.from(
		{ length: Number(frame.to.slice(0, 4)) - Number(frame.from.slice(0, 4)) + 1 },
		(_, index) => Number(frame.from.slice(0, 4)) + index,
	);
	const detail = (spell: Presence) => {
		const newest = strengthOn(spell, asOf);
		const strength =
			newest === null
				? t("common.notStated")
				: `${strengthWords(t, format, newest)} ${t(`countKind.${newest.countKind}`)}`;
		const end = spanWords(format, spell.to, words);
		return [strength, t(`status.${spell.status}`), end].filter(Boolean).join(", ");
	};
	const starts = periodStarts(dayOf(frame.from), dayOf(frame.to), "month").map(isoOf);
	const monthsOf = (host: string) => {
		const points = new Map(
			violence.find(({ region }) => region === host)?.points.map((point) => [point.period, point]),
		);
		return starts.map((period) => ({
			period,
			value: points.get(period)?.value ?? null,
			provisional: points.get(period)?.provisional ?? false,
		}));
	};
	const most = Math.max(1, ...violence.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
	return (
		<Figure
			title={t("forces.ribbonTitle")}
			scope={t("forces.legend")}
			source={[t("common.endnotesSource"), ...(dataset ? [`${dataset.attribution} (${dataset.licence})`] : [])].join(
				" ",
			)}
			synthetic={dataset?.synthetic ?? false}
			foot={<p className="type-caption mt-1 max-w-[100ch] text-ink-2">{t("forces.caution")}</p>}
		>
			{[...Map.groupBy(spells, (spell) => spell.host)].map(([host, own]) => {
				const bands = own.map((spell) => ({ ...forceBand(spell, frame), title: spell.force, detail: detail(spell) }));
				const coups = milestones
					.filter((milestone) => milestone.kind === "coup" && milestone.countries.includes(host))
					.map((milestone) => ({ date: milestone.date.earliest ?? frame.from, label: milestone.title }));
				return (
					<div
						key={host}
						className="grid grid-cols-1 gap-x-6 border-b border-line py-3 lg:grid-cols-[180px_minmax(0,1fr)]"
					>
						<h3 className="type-figure-title">{countryWords(t, host)}</h3>
						{SIZES.map(({ width, className, everyYears }) => (
							<div key={width} className={className}>
								<PeriodChart
									label={t("forces.violenceLabel", { host: countryWords(t, host) })}
									values={monthsOf(host)}
									periodDays={MONTH_DAYS}
									milestones={[]}
									means={[]}
									emphasiseFrom={null}
									gapLabel={t("situation.gap")}
									width={width + VALUES}
									height={84}
									lanes={0}
									most={most}
								/>
								<div style={{ paddingRight: `${(100 * VALUES) / (width + VALUES)}%` }}>
									<ForceRibbon
										label={t("forces.ribbonLabel", { host: countryWords(t, host) })}
										bands={bands}
										frame={frame}
										asOf={asOf}
										coups={coups}
										years={years.filter((_, index) => index % everyYears === 0).map(String)}
										width={width}
									/>
								</div>
							</div>
						))}
					</div>
				);
			})}
		</Figure>
	);
}
