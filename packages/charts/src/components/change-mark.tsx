import { token } from "@harmattan/ui/tokens";

/** All rows of a list share this axis: changes beyond it are cut and marked with an arrow. */
const MIN = -0.5;
const MAX = 0.75;

interface ChangeMarkProps {
	/** Share: 0.16 is 16% more; null where there is none. */
	change: number | null;
	low: number | null;
	high: number | null;
	width: number;
}

/** A change with its interval on the shared axis: coloured where the interval excludes 0, open and grey where not. */
export function ChangeMark({ change, low, high, width }: ChangeMarkProps) {
	const height = 20;
	const x = (share: number) => ((Math.min(MAX, Math.max(MIN, share)) - MIN) / (MAX - MIN)) * (width - 12) + 6;
	const certain = low !== null && high !== null && (low > 0 || high < 0);
	const colour = token(certain ? ((change ?? 0) > 0 ? "up" : "down") : "flat");
	return (
		<svg aria-hidden="true" width={width} height={height} className="block">
			<line x1={x(0)} x2={x(0)} y1={0} y2={height} stroke={token("ink")} strokeWidth={0.8} />
			{low !== null && high !== null ? (
				<line x1={x(low)} x2={x(high)} y1={10} y2={10} stroke={colour} strokeWidth={1.6} />
			) : null}
			{change === null ? null : (
				<circle
					cx={x(change)}
					cy={10}
					r={3.4}
					fill={certain ? colour : token("bg")}
					stroke={colour}
					strokeWidth={1.4}
				/>
			)}
		</svg>
	);
}
