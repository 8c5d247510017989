import { token } from "@harmattan/ui/tokens";
import { Line } from "@visx/shape";
import { layMilestones } from "../prepare/milestone-lanes.ts";
import { type PeriodBars, type PeriodValue, periodBars } from "../prepare/period-bars.ts";

/** Pixels of a lane of milestone names. */
const LANE = 14;
const AXIS = 18;
const RIGHT = 30;

interface PeriodChartProps {
	/** What the picture shows, for a screen reader. */
	label: string;
	values: readonly PeriodValue[];
	/** Days of a period: 7 for weeks, about 30 for months. */
	periodDays: number;
	milestones: readonly { id: string; date: string; title: string; dateLabel: string }[];
	/** Mean values over spans, drawn as lines. Dates ISO. */
	means: readonly { from: string; to: string; value: number }[];
	/** Periods from this day on are drawn in full ink, earlier ones at half strength. */
	emphasiseFrom: string | null;
	/** Words in stretches that the dataset does not cover. */
	gapLabel: string;
	width: number;
	height: number;
	lanes: number;
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
}: PeriodChartProps) {
	const top = lanes * LANE + 6;
	const bottom = height - AXIS;
	const plot = width - RIGHT;
	const model = periodBars(values, { width: plot, top, bottom }, periodDays);
	if (!model) return null;
	const marks = milestones
		.map(({ id, date, title, dateLabel }) => ({ id, title, date: dateLabel, x: model.x(date) }))
		.filter((mark) => mark.x >= 0 && mark.x <= plot);
	const { laid, unnamed } = layMilestones(marks, plot, lanes);
	const unfinished = model.bars.filter((bar) => bar.provisional);
	const finished = model.bars.filter((bar) => !bar.provisional);
	const earlier = finished.filter((bar) => emphasiseFrom !== null && bar.period < emphasiseFrom);
	const later = finished.filter((bar) => !earlier.includes(bar));
	const hatch = `hatch-${periodDays}-${width}`;
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${width} ${height}`}
			className="block h-auto w-full"
			data-figure=""
		>
			<defs>
				<pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<rect width="4" height="4" fill={token("bg")} />
					<line x1="0" y1="0" x2="0" y2="4" stroke={token("ink-2")} strokeWidth="1.6" />
				</pattern>
				<pattern id={`${hatch}-gap`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
					<line x1="0" y1="0" x2="0" y2="6" stroke={token("hatch")} strokeWidth="2" />
				</pattern>
			</defs>
			{model.ticks.map((tick) => (
				<g key={tick}>
					<Line
						from={{ x: 0, y: model.y(tick) }}
						to={{ x: plot, y: model.y(tick) }}
						stroke={token("line")}
						strokeWidth={0.8}
					/>
					<text x={width} y={model.y(tick) + 4} textAnchor="end" className="draw-quiet">
						{tick}
					</text>
				</g>
			))}
			{model.gaps.map((gap) => (
				<g key={gap.x}>
					<rect x={gap.x} y={top} width={gap.width} height={bottom - top} fill={`url(#${hatch}-gap)`} />
					{gap.width > 90 ? (
						<text x={gap.x + gap.width / 2} y={(top + bottom) / 2} textAnchor="middle" className="draw-quiet">
							{gapLabel}
						</text>
					) : null}
				</g>
			))}
			<path d={outline(earlier)} fill={token("ink-2")} fillOpacity={0.5} />
			<path d={outline(later)} fill={token("ink-2")} />
			<path d={outline(unfinished)} fill={`url(#${hatch})`} stroke={token("ink-2")} strokeWidth={0.8} />
			{[...laid, ...unnamed.map((mark) => ({ ...mark, lane: null }))].map((mark) => (
				<line
					key={mark.id}
					x1={mark.x}
					x2={mark.x}
					y1={mark.lane === null ? top : mark.lane * LANE}
					y2={bottom}
					stroke={token("ink")}
					strokeWidth={0.8}
				/>
			))}
			{laid.map((mark) => (
				<text
					key={mark.id}
					x={mark.x + (mark.anchor === "start" ? 4 : -4)}
					y={mark.lane * LANE + 10}
					textAnchor={mark.anchor}
					className="draw-strong"
				>
					{mark.title} <tspan className="draw-quiet">{mark.date}</tspan>
				</text>
			))}
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
			<Line from={{ x: 0, y: bottom }} to={{ x: plot, y: bottom }} stroke={token("ink")} />
			{model.years.map((year) => (
				<g key={year.label}>
					<line x1={year.x} x2={year.x} y1={bottom} y2={bottom + 4} stroke={token("ink-3")} />
					<text x={year.x + 3} y={height - 4} className="draw-quiet">
						{year.label}
					</text>
				</g>
			))}
		</svg>
	);
}

/** Bars as one path: a series of years would else be thousands of elements. */
function outline(bars: PeriodBars["bars"]): string {
	return bars
		.map(
			({ x, y, width, height }) =>
				`M${x.toFixed(1)} ${(y + height).toFixed(1)}v${(-height).toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}z`,
		)
		.join("");
}
