import { token } from "@harmattan/ui/tokens";
import { scaleLinear } from "@visx/scale";

const ROW = 44;
const BAR = 16;
/** Pixels that the sum at the end of a bar takes. */
const SUM = 110;
/** Narrower drawings have no room for the names of parts: the caller lists those below. */
const NARROW = 600;

interface TurnoverBarsProps {
	label: string;
	rows: readonly {
		id: string;
		name: string;
		parts: readonly { id: string; name: string; value: number }[];
		sum: string;
	}[];
	width: number;
}

/** A bar a row on one scale from 0, each of parts with their names in it or under it, and the sum at its end. */
export function TurnoverBars({ label, rows, width }: TurnoverBarsProps) {
	const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
	const x = scaleLinear({ domain: [0, most], range: [0, width - SUM] });
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${width} ${rows.length * ROW + 4}`}
			className="block h-auto w-full"
			data-figure=""
		>
			{rows.map(({ id, name, parts, sum }, row) => {
				const top = row * ROW;
				const starts = parts.map((_, index) => x(parts.slice(0, index).reduce((total, { value }) => total + value, 0)));
				const end = x(parts.reduce((total, { value }) => total + value, 0));
				return (
					<g key={id}>
						<text x={0} y={top + 11} className="draw-strong">
							{name}{" "}
							{width < NARROW ? null : (
								<tspan className="draw-quiet">{parts.map((part) => part.name).join("; ")}</tspan>
							)}
						</text>
						{parts.map((part, index) => (
							<rect
								key={part.id}
								x={starts[index]}
								y={top + 17}
								width={Math.max(1, x(part.value) - 1)}
								height={BAR}
								fill={token("ink-2")}
								fillOpacity={index % 2 === 0 ? 1 : 0.6}
							/>
						))}
						<text x={end + 6} y={top + 17 + BAR - 4} className="draw-strong">
							{sum}
						</text>
					</g>
				);
			})}
		</svg>
	);
}
