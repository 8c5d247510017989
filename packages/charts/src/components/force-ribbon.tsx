import { KIND_TOKENS, token } from "@harmattan/ui/tokens";
import { scaleTime } from "@visx/scale";
import type { ForceBand } from "../prepare/force-bands.ts";

const ROW = 26;
const HEAD = 6;
/** Pixels of thickness for 10,000 people, one scale for the page, stated in its legend. */
const PIXELS_PER_10000 = 9;
const THINNEST = 2;

interface ForceRibbonProps {
	label: string;
	bands: readonly (ForceBand & { title: string; detail: string })[];
	frame: { from: string; to: string };
	asOf: string;
	/** Days of coups in the host, marked through the band. */
	coups: readonly { date: string; label: string }[];
	/** Years whose first day is ruled: they are named by the series above. */
	years: readonly string[];
	width: number;
}

/** Bands of the forces of one host over time: thickness is strength, dashes are what is not stated. */
export function ForceRibbon({ label, bands, frame, asOf, coups, years, width }: ForceRibbonProps) {
	const rows = bands.map((band) => Math.max(ROW, thickness(band) + 18));
	const height = HEAD + rows.reduce((sum, row) => sum + row, 0) + 4;
	const scale = scaleTime({ domain: [new Date(frame.from), new Date(frame.to)], range: [0, width] });
	const x = (iso: string) => scale(new Date(iso));
	let top = HEAD;
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${width} ${height}`}
			className="block h-auto w-full"
			data-figure=""
		>
			<defs>
				<pattern id="recruited" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<line x1="0" y1="0" x2="0" y2="5" stroke={token("kind-state-forces")} strokeWidth="2" />
				</pattern>
			</defs>
			{years.map((year) => (
				<line
					key={year}
					x1={x(`${year}-01-01`)}
					x2={x(`${year}-01-01`)}
					y1={0}
					y2={height}
					stroke={token("line")}
					strokeWidth={0.8}
				/>
			))}
			{coups.map((coup) => (
				<g key={coup.date}>
					<line
						x1={x(coup.date)}
						x2={x(coup.date)}
						y1={0}
						y2={height}
						stroke={token("ink")}
						strokeWidth={0.8}
						strokeDasharray="1.5 2.5"
					/>
				</g>
			))}
			{bands.map((band, index) => {
				const rowTop = top;
				top += rows[index] ?? ROW;
				return <Band key={band.spell.id} band={band} top={rowTop} x={x} width={width} end={frame.to} />;
			})}
			<line x1={x(asOf)} x2={x(asOf)} y1={0} y2={height} stroke={token("accent")} strokeWidth={1.6} />
		</svg>
	);
}

function thickness({ strength }: Pick<ForceBand, "strength">): number {
	return strength === null ? THINNEST : Math.max(THINNEST, (strength / 10_000) * PIXELS_PER_10000);
}

interface BandProps {
	band: ForceRibbonProps["bands"][number];
	top: number;
	x: (iso: string) => number;
	width: number;
	end: string;
}

function Band({ band, top, x, width, end }: BandProps) {
	const colour = token(KIND_TOKENS[band.spell.kind] ?? "kind-unknown");
	const thick = thickness(band);
	const middle = top + 16 + thick / 2;
	const first = band.pieces[0] ?? (band.firstStated === null ? undefined : { from: band.firstStated });
	const textX = first
		? Math.min(x(first.from) + 4, width - (band.title.length + band.detail.length) * 5.7)
		: width - (band.title.length + band.detail.length) * 5.7 - 8;
	return (
		<g>
			<text x={Math.max(2, textX)} y={top + 11} className="draw-strong">
				{band.title} <tspan className="draw-quiet">{band.detail}</tspan>
			</text>
			{band.prospective ? (
				<line
					x1={x(end) - 60}
					x2={x(end)}
					y1={middle}
					y2={middle}
					stroke={colour}
					strokeWidth={2}
					strokeDasharray="2 4"
				/>
			) : null}
			{band.pieces.map((piece) =>
				piece.style === "unconfirmed" ? (
					<line
						key={piece.from}
						x1={x(piece.from)}
						x2={x(piece.to)}
						y1={middle}
						y2={middle}
						stroke={colour}
						strokeWidth={1.2}
						strokeDasharray="1 5"
					/>
				) : piece.style === "dashed" ? (
					<line
						key={piece.from}
						x1={x(piece.from)}
						x2={x(piece.to)}
						y1={middle}
						y2={middle}
						stroke={colour}
						strokeWidth={2.4}
						strokeDasharray="6 4"
					/>
				) : (
					<rect
						key={piece.from}
						x={x(piece.from)}
						y={middle - thickness(piece) / 2}
						width={Math.max(1, x(piece.to) - x(piece.from))}
						height={thickness(piece)}
						fill={piece.style === "outlined" ? "none" : band.recruited ? "url(#recruited)" : colour}
						stroke={colour}
						strokeWidth={1}
					/>
				),
			)}
			{band.firstStated !== null ? (
				<path
					d={`M${x(band.firstStated) + 6} ${middle - 5}L${x(band.firstStated)} ${middle}L${x(band.firstStated) + 6} ${middle + 5}`}
					fill="none"
					stroke={colour}
					strokeWidth={1.4}
				/>
			) : null}
		</g>
	);
}
