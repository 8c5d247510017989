import { token } from "@harmattan/ui/tokens";
import { ratioAxis } from "../prepare/ratio-axis.ts";

const RIGHT = 34;
const AXIS = 18;
const TOP = 8;

interface RatioSweepProps {
	/** What the picture shows, for a screen reader. */
	label: string;
	/** By length of the window in months. */
	points: readonly { months: number; ratio: number | null; low: number | null; high: number | null }[];
	/** The length that is the headline. */
	chosen: number;
	/** Writes a ratio on the axis. */
	words: { ratio: (ratio: number) => string; months: (months: number) => string };
	width: number;
	height: number;
}

/** How a ratio depends on the length of its windows: each with its interval, on an axis of equal factors. */
export function RatioSweep({ label, points, chosen, words, width, height }: RatioSweepProps) {
	const { y, ticks } = ratioAxis(
		points.flatMap(({ ratio, low, high }) => [ratio, low, high]),
		height - AXIS,
		TOP,
	);
	const most = Math.max(...points.map(({ months }) => months), 1);
	const x = (months: number) => 10 + ((months - 1) / Math.max(1, most - 1)) * (width - RIGHT - 20);
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${width} ${height}`}
			className="block h-auto w-full"
			data-figure=""
		>
			{ticks.map((tick) => (
				<g key={tick}>
					<line
						x1={0}
						x2={width - RIGHT}
						y1={y(tick)}
						y2={y(tick)}
						stroke={token(tick === 1 ? "ink" : "line")}
						strokeWidth={tick === 1 ? 0.8 : 0.6}
					/>
					<text x={width - RIGHT + 4} y={y(tick) + 4} className="draw-label">
						{words.ratio(tick)}
					</text>
				</g>
			))}
			{points.map(({ months, ratio, low, high }) => {
				const colour = token(months === chosen ? "accent" : "ink-2");
				return (
					<g key={months}>
						{low === null && high === null ? null : (
							<line
								x1={x(months)}
								x2={x(months)}
								y1={y(low ?? 0)}
								y2={high === null ? TOP : y(high)}
								stroke={colour}
								strokeWidth={months === chosen ? 2 : 1.2}
							/>
						)}
						{ratio === null || ratio === 0 ? null : (
							<circle cx={x(months)} cy={y(ratio)} r={months === chosen ? 4 : 3} fill={colour} />
						)}
						{months % 3 === 0 ? (
							<text x={x(months)} y={height - 4} textAnchor="middle" className="draw-label">
								{words.months(months)}
							</text>
						) : null}
					</g>
				);
			})}
		</svg>
	);
}
