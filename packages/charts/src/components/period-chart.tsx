import { token } from "@harmattan/ui/tokens";
import { barsPath, type PeriodValue, periodBars, whiskersPath } from "../prepare/period-bars.ts";
import { AXIS, type FrameMilestone, LANE, PeriodFrame, RIGHT } from "./period-frame.tsx";

interface PeriodChartProps {
	/** What the picture shows, for a screen reader. */
	label: string;
	values: readonly PeriodValue[];
	/** Days of a period: 7 for weeks, about 30 for months. */
	periodDays: number;
	milestones: readonly FrameMilestone[];
	/** Mean values over spans, drawn as lines. Dates ISO. */
	means: readonly { from: string; to: string; value: number }[];
	/** Periods from this day on are drawn in full ink, earlier ones at half strength. */
	emphasiseFrom: string | null;
	/** Words in stretches that the dataset does not cover. */
	gapLabel: string;
	width: number;
	height: number;
	lanes: number;
	/** Top of the value axis, for charts that share one. */
	most?: number;
	/** False where values between whole numbers mean something, and the axis may name them. */
	isWhole?: boolean;
	/** A value of the axis in words. */
	tickWords?: (tick: number) => string;
	/** First day of a period that is marked, ISO. */
	marked?: string | null;
}

/** Bars of a series over time with milestones above, gaps as hatched fields and unfinished periods hatched. */
export function PeriodChart({
	label,
	values,
	periodDays,
	milestones,
	means,
	emphasiseFrom,
	gapLabel,
	width,
	height,
	lanes,
	most,
	isWhole = true,
	tickWords = String,
	marked = null,
}: PeriodChartProps) {
	const plot = width - RIGHT;
	const model = periodBars(
		values,
		{ width: plot, top: lanes * LANE + 6, bottom: height - AXIS },
		periodDays,
		most,
		isWhole,
	);
	if (!model) return null;
	const unfinished = model.bars.filter((bar) => bar.provisional);
	const finished = model.bars.filter((bar) => !bar.provisional);
	const earlier = finished.filter((bar) => emphasiseFrom !== null && bar.period < emphasiseFrom);
	const later = finished.filter((bar) => !earlier.includes(bar));
	const id = `period-${periodDays}-${width}`;
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${width} ${height}`}
			className="block h-auto w-full"
			data-figure=""
		>
			<PeriodFrame
				id={id}
				model={model}
				milestones={milestones}
				lanes={lanes}
				width={width}
				height={height}
				gap={gapLabel}
				tickWords={tickWords}
			>
				<path d={barsPath(earlier)} fill={token("ink-2")} fillOpacity={0.5} />
				<path d={barsPath(later)} fill={token("ink-2")} />
				<path d={barsPath(model.bars.filter((bar) => bar.period === marked))} fill={token("accent")} />
				<path d={whiskersPath(model.whiskers)} stroke={token("bg")} strokeWidth={2.6} />
				<path d={whiskersPath(model.whiskers)} stroke={token("ink")} strokeWidth={0.9} />
				<path d={barsPath(unfinished)} fill={`url(#${id}-unfinished)`} stroke={token("ink-2")} strokeWidth={0.8} />
			</PeriodFrame>
			{means.map((mean) => (
				<line
					key={mean.from}
					x1={model.x(mean.from)}
					x2={Math.min(plot, model.x(mean.to))}
					y1={model.y(mean.value)}
					y2={model.y(mean.value)}
					stroke={token("accent")}
					strokeWidth={1.4}
				/>
			))}
		</svg>
	);
}
