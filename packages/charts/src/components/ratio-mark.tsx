import { token } from "@harmattan/ui/tokens";

/** All rows of a list share this axis of ratios, in equal steps of a factor; what lies beyond is cut. */
const MAX = 8;
const HEIGHT = 20;

interface RatioMarkProps {
	/** After over before; null where there is none. */
	ratio: number | null;
	/** Null is unbounded. */
	low: number | null;
	high: number | null;
	width: number;
}

/** A ratio with its interval on the shared axis: coloured where the interval excludes 1, open and grey where not. */
export function RatioMark({ ratio, low, high, width }: RatioMarkProps) {
	const x = (value: number) => {
		const held = Math.min(MAX, Math.max(1 / MAX, value));
		return ((Math.log(held) + Math.log(MAX)) / (2 * Math.log(MAX))) * (width - 12) + 6;
	};
	const isCertain = (low !== null && low > 1) || (high !== null && high < 1);
	const colour = token(isCertain ? ((low ?? 0) > 1 ? "up" : "down") : "flat");
	const isBounded = low !== null || high !== null;
	return (
		<svg aria-hidden="true" width={width} height={HEIGHT} className="block">
			{[0.25, 0.5, 2, 4].map((tick) => (
				<line key={tick} x1={x(tick)} x2={x(tick)} y1={6} y2={14} stroke={token("line")} strokeWidth={0.8} />
			))}
			<line x1={x(1)} x2={x(1)} y1={0} y2={HEIGHT} stroke={token("ink")} strokeWidth={0.8} />
			{isBounded ? (
				<line x1={x(low ?? 0)} x2={x(high ?? MAX)} y1={10} y2={10} stroke={colour} strokeWidth={1.6} />
			) : null}
			{ratio === null ? null : (
				<circle
					cx={x(ratio)}
					cy={10}
					r={3.4}
					fill={isCertain ? colour : token("bg")}
					stroke={colour}
					strokeWidth={1.4}
				/>
			)}
		</svg>
	);
}
