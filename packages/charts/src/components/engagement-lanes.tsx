import { token } from "@harmattan/ui/tokens";
import { scaleTime } from "@visx/scale";

const ROW = 24;
const HEAD = 18;
/** Room above the first line where the years are not written. */
const NO_HEAD = 2;

/** One dealing on the axis. Null days are not stated: the line is dashed over the frame. */
export interface EngagementLine {
	id: string;
	title: string;
	from: string | null;
	to: string | null;
	open: boolean;
	ended: boolean;
}

interface EngagementLanesProps {
	label: string;
	lines: readonly EngagementLine[];
	frame: { from: string; to: string };
	years: readonly string[];
	/** False where the lanes above carry the years already. */
	named: boolean;
	width: number;
}

/** Dealings of one sponsor with one host over time: dated ones solid, undated ones dashed. */
export function EngagementLanes({ label, lines, frame, years, named, width }: EngagementLanesProps) {
	const head = named ? HEAD : NO_HEAD;
	const height = head + lines.length * ROW + 2;
	const scale = scaleTime({ domain: [new Date(frame.from), new Date(frame.to)], range: [0, width], clamp: true });
	const x = (iso: string) => scale(new Date(iso));
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${width} ${height}`}
			className="block h-auto w-full"
			data-figure=""
		>
			{years.map((year) => (
				<g key={year}>
					<line
						x1={x(`${year}-01-01`)}
						x2={x(`${year}-01-01`)}
						y1={named ? 12 : 0}
						y2={height}
						stroke={token("line")}
						strokeWidth={0.8}
					/>
					{named ? (
						<text x={x(`${year}-01-01`) + 3} y={10} className="draw-quiet">
							{year}
						</text>
					) : null}
				</g>
			))}
			{lines.map((line, index) => {
				const y = head + index * ROW + 17;
				const dated = line.from !== null || line.to !== null;
				const end = line.to ?? (line.open ? frame.to : line.from);
				const textX = dated ? Math.min(x(line.from ?? line.to ?? frame.from), width - line.title.length * 5.4) : 0;
				return (
					<g key={line.id}>
						<text x={Math.max(dated ? 0 : 12, textX)} y={y - 5} className="draw-label">
							{line.title}
						</text>
						{line.from === null || end === null ? null : (
							<line
								x1={x(line.from)}
								x2={Math.max(x(line.from) + 3, x(end))}
								y1={y}
								y2={y}
								stroke={token(line.ended ? "ink-3" : "ink")}
								strokeWidth={2}
							/>
						)}
						{dated ? null : <circle cx={5} cy={y - 9} r={3} fill="none" stroke={token("ink-3")} strokeWidth={1.2} />}
						{line.from === null && line.to !== null ? (
							<path
								d={`M${x(line.to) - 2} ${y - 4}L${x(line.to) - 8} ${y}L${x(line.to) - 2} ${y + 4}`}
								fill="none"
								stroke={token("ink-3")}
								strokeWidth={1.4}
							/>
						) : null}
						{line.to ? (
							<line x1={x(line.to)} x2={x(line.to)} y1={y - 4} y2={y + 4} stroke={token("ink-3")} strokeWidth={1.4} />
						) : null}
					</g>
				);
			})}
		</svg>
	);
}
