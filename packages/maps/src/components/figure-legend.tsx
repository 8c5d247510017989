import { token } from "@harmattan/ui/tokens";
import { hexagonPoints, type LegendEntry, type LegendMark } from "../prepare/legend-entry.ts";
import { MARK_SIGNS } from "../prepare/mark-signs.ts";

interface FigureLegendProps {
	entries: readonly LegendEntry[];
	/** Pixels. */
	width: number;
}

const ROW = 46;
const SWATCH = { few: 40, wordy: 84 };
const RING = 24;
/** Mean width of a letter, pixels: enough to keep words apart without measuring them. */
const LETTER = 6;

/** The legend of a figure that leaves the page: an SVG, a row a layer. */
export function FigureLegend({ entries, width }: FigureLegendProps) {
	const height = entries.length * ROW;
	return (
		<svg viewBox={`0 0 ${width} ${height}`} data-figure="" role="presentation">
			{entries.map(({ title, unit, marks, note }, row) => (
				<g key={title} transform={`translate(0 ${row * ROW})`}>
					<text x={0} y={14} className="draw-strong">
						{title}
						<tspan className="draw-label" dx={6}>
							{unit}
						</tspan>
					</text>
					{placed(marks).map(({ mark, x, room }) => (
						<g key={mark.label} transform={`translate(${x} 20)`}>
							<Mark mark={mark} room={room} />
						</g>
					))}
					<text x={width} y={14} textAnchor="end" className="draw-quiet">
						{note}
					</text>
				</g>
			))}
		</svg>
	);
}

/** Marks one after the other, each with the room that its label needs. */
function placed(marks: readonly LegendMark[]): { mark: LegendMark; x: number; room: number }[] {
	const isWordy = marks.some(({ label }) => label.length > 7);
	let x = 0;
	return marks.map((mark) => {
		const swatch = isWordy ? SWATCH.wordy : SWATCH.few;
		const at = { mark, x, room: mark.kind === "swatch" ? swatch : RING + 16 + mark.label.length * LETTER };
		x += at.room;
		return at;
	});
}

function Mark({ mark, room }: { mark: LegendMark; room: number }) {
	switch (mark.kind) {
		case "swatch":
			return (
				<>
					<rect width={room} height={8} fill={token(mark.token)} fillOpacity={mark.opacity} />
					<text y={20} className="draw-label">
						{mark.label}
					</text>
				</>
			);
		case "sign":
			return <text y={14} className="draw-label">{`${MARK_SIGNS[mark.sign]} ${mark.label}`}</text>;
		default:
			return (
				<>
					{mark.kind === "ring" ? (
						<polygon points={hexagonPoints(mark.share, RING)} fill="none" stroke={token("ink")} strokeWidth={1.3} />
					) : (
						<path
							d={mark.kind === "line" ? "M2 12H22" : "M2 22L22 2M2 12L12 2M12 22L22 12"}
							fill="none"
							stroke={token("accent")}
							strokeWidth={2}
						/>
					)}
					<text x={RING + 4} y={16} className="draw-label">
						{mark.label}
					</text>
				</>
			);
	}
}
