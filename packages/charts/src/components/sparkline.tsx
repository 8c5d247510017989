import { token } from "@harmattan/ui/tokens";
import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";

interface SparklineProps {
	/** Oldest first; null is a gap. */
	values: readonly (number | null)[];
	width: number;
	height: number;
}

/** A small line of a series, gaps open, its last point marked. Decorative: the figures stand beside it. */
export function Sparkline({ values, width, height }: SparklineProps) {
	const known = values.filter((value) => value !== null);
	if (known.length < 2) return null;
	const x = scaleLinear({ domain: [0, values.length - 1], range: [1, width - 4] });
	const y = scaleLinear({ domain: [Math.min(...known), Math.max(...known)], range: [height - 3, 3] });
	const points = values.map((value, index) => ({ value, index }));
	const last = points.at(-1);
	return (
		<svg aria-hidden="true" width={width} height={height} className="block">
			<LinePath
				data={points}
				defined={(point) => point.value !== null}
				x={(point) => x(point.index)}
				y={(point) => y(point.value ?? 0)}
				stroke={token("ink")}
				strokeWidth={1.25}
				fill="none"
			/>
			{last && last.value !== null ? (
				<circle cx={x(last.index)} cy={y(last.value)} r={2.4} fill={token("bg")} stroke={token("ink")} />
			) : null}
		</svg>
	);
}
