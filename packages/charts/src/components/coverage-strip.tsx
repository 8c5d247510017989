import { token } from "@harmattan/ui/tokens";
import type { CoverageStrip as Strip } from "../prepare/coverage-strip.ts";

const ROW = 14;
const HEAD = 16;
const FILL = { whole: token("accent"), part: token("accent"), selection: token("ink-3") } as const;
const OPACITY = { whole: 0.85, part: 0.4, selection: 0.5 } as const;

interface CoverageStripProps {
	strip: Strip;
	/** Words for the drawing as a whole, and the name of a row with what it covers. */
	label: string;
	names: Readonly<Record<string, string>>;
	/** Pixels; names take `nameWidth` of them. */
	width: number;
	nameWidth?: number;
}

/** A strip for each country, a cell a month: full where the month is covered, pale where in part, nothing where it is a gap. */
export function CoverageStrip({ strip, label, names, width, nameWidth = 96 }: CoverageStripProps) {
	const months = strip.last - strip.first + 1;
	const x = (month: number) => nameWidth + ((month - strip.first) / months) * (width - nameWidth);
	const height = HEAD + strip.rows.length * ROW;
	return (
		<svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="block w-full">
			{strip.years.map(({ month, label: year }) => (
				<g key={month}>
					<line x1={x(month)} x2={x(month)} y1={HEAD - 4} y2={height} stroke={token("line-2")} />
					<text x={x(month) + 2} y={HEAD - 6} fontSize={10} fill={token("ink-3")}>
						{year}
					</text>
				</g>
			))}
			{strip.rows.map(({ country, runs }, row) => (
				<g key={country} transform={`translate(0 ${HEAD + row * ROW})`}>
					<text x={0} y={ROW - 4} fontSize={11} fill={token("ink-2")}>
						{names[country] ?? country}
					</text>
					<line x1={nameWidth} x2={width} y1={ROW / 2} y2={ROW / 2} stroke={token("line-2")} />
					{runs.map(({ from, months: length, state }) =>
						state === "none" ? null : (
							<rect
								key={from}
								x={x(from)}
								y={2}
								width={Math.max(1.5, x(from + length) - x(from))}
								height={ROW - 4}
								fill={FILL[state]}
								opacity={OPACITY[state]}
							/>
						),
					)}
				</g>
			))}
		</svg>
	);
}
