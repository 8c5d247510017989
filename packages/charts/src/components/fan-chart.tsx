import { token } from "@harmattan/ui/tokens";
import { scaleBand, scaleLinear } from "@visx/scale";

/** A month that is known; null is a gap. */
export interface FanPast {
	month: string;
	value: number | null;
}

/** A month that is forecast, with what it came to where it has come. */
export interface FanMonth {
	month: string;
	median: number;
	low50: number;
	high50: number;
	low90: number;
	high90: number;
	/** Median and 90% interval of the floor that the forecast is measured by; null where there is none. */
	floor: { median: number; low90: number; high90: number } | null;
	came: number | null;
}

interface FanChartProps {
	/** What the picture shows, for a screen reader. */
	label: string;
	past: readonly FanPast[];
	ahead: readonly FanMonth[];
	/** Writes a month on the axis. */
	monthWords: (month: string) => string;
	tickWords: (tick: number) => string;
	width: number;
	height: number;
	/** A small one has no axis of values and no floor. */
	isSmall?: boolean;
}

const AXIS = 18;
const RIGHT = 36;
const TOP = 6;

/** The months of a region as bars, and what is forecast of the next as intervals of 90% and 50% with their median. */
export function FanChart({ label, past, ahead, monthWords, tickWords, width, height, isSmall = false }: FanChartProps) {
	const right = isSmall ? 2 : RIGHT;
	const most = Math.max(
		1,
		...past.map(({ value }) => value ?? 0),
		...ahead.flatMap(({ high90, came }) => [high90, came ?? 0]),
	);
	const y = scaleLinear({ domain: [0, most], range: [height - AXIS, TOP], nice: true });
	const x = scaleBand({
		domain: [...past.map(({ month }) => month), ...ahead.map(({ month }) => month)],
		range: [0, width - right],
		padding: 0.25,
	});
	const wide = x.bandwidth();
	const at = (month: string) => x(month) ?? 0;
	const bar = (top: number, bottom: number) => ({ y: y(top), height: Math.max(1, y(bottom) - y(top)) });
	const named = [...past, ...ahead]
		.map(({ month }) => month)
		.filter((month) => month.endsWith("-01") || month === ahead[0]?.month);
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${width} ${height}`}
			className="block h-auto w-full"
			data-figure=""
		>
			{isSmall
				? null
				: y.ticks(4).map((tick) => (
						<g key={tick}>
							<line x1={0} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={token("line")} strokeWidth={0.8} />
							<text x={width} y={y(tick) + 4} textAnchor="end" className="draw-quiet">
								{tickWords(tick)}
							</text>
						</g>
					))}
			{past.map(({ month, value }) =>
				value === null ? null : (
					<rect key={month} x={at(month)} width={wide} {...bar(value, 0)} fill={token("ink-3")} />
				),
			)}
			{ahead.map(({ month, median, low50, high50, low90, high90, floor, came }) => (
				<g key={month}>
					<rect x={at(month)} width={wide} {...bar(high90, low90)} fill={token("accent")} fillOpacity={0.22} />
					<rect x={at(month)} width={wide} {...bar(high50, low50)} fill={token("accent")} fillOpacity={0.45} />
					<rect x={at(month)} width={wide} y={y(median) - 1} height={2} fill={token("accent")} />
					{floor === null || isSmall ? null : (
						<g stroke={token("ink")} strokeWidth={1}>
							<line x1={at(month) + wide + 2} x2={at(month) + wide + 2} y1={y(floor.low90)} y2={y(floor.high90)} />
							<line x1={at(month) + wide - 1} x2={at(month) + wide + 5} y1={y(floor.median)} y2={y(floor.median)} />
						</g>
					)}
					{came === null ? null : (
						<circle
							cx={at(month) + wide / 2}
							cy={y(came)}
							r={3.5}
							fill={token("bg")}
							stroke={token("ink")}
							strokeWidth={1.6}
						/>
					)}
				</g>
			))}
			<line x1={0} x2={width - right} y1={y(0)} y2={y(0)} stroke={token("ink")} />
			{named.map((month) => (
				<g key={month}>
					<line x1={at(month)} x2={at(month)} y1={height - AXIS} y2={height - AXIS + 4} stroke={token("ink-3")} />
					<text x={at(month) + 2} y={height - 4} className="draw-quiet">
						{monthWords(month)}
					</text>
				</g>
			))}
		</svg>
	);
}
