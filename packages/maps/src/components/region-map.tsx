import { HEAT_TOKENS, token } from "@harmattan/ui/tokens";
import type { BaseMap } from "../prepare/base-map.ts";
import { type Density, HEAT_THRESHOLDS } from "../prepare/density.ts";
import type { MapFrame } from "../prepare/frame.ts";
import type { PlacedLabel } from "../prepare/place-labels.ts";

interface RegionMapProps {
	/** What the picture shows, for a screen reader. */
	label: string;
	frame: MapFrame;
	base: BaseMap;
	/** Countries drawn as paper; all others are grey ground. */
	focus: readonly string[];
	density: Density;
	/** One dot an event place, in pixels. */
	dots: readonly (readonly [number, number])[];
	capitals: readonly PlacedLabel[];
	towns: readonly PlacedLabel[];
	countries: readonly PlacedLabel[];
	/** Regions named beside the heat with a leader; the second line carries the figure. */
	callouts: readonly PlacedLabel[];
	/** Words at the foot: what is left out. */
	footnote: string;
}

/** A printed map of event density, drawn as SVG on the server. It needs neither WebGL nor JavaScript. */
export function RegionMap(props: RegionMapProps) {
	const { frame, base, focus, density, dots } = props;
	const { width, height } = frame;
	const scaleKm = width > 500 ? 300 : 200;
	const units = base.units.filter((unit) => frame.shows(unit.geometry));
	const ground = (focused: boolean) =>
		units
			.filter((unit) => focus.includes(unit.country) === focused)
			.map((unit) => frame.path(unit.geometry))
			.join("");
	return (
		<svg
			role="img"
			aria-label={props.label}
			viewBox={`0 0 ${width} ${height}`}
			className="block h-auto w-full"
			data-figure=""
		>
			<rect width={width} height={height} fill={token("sea")} />
			<path
				d={base.world
					.filter((country) => frame.shows(country))
					.map((country) => frame.path(country))
					.join("")}
				fill={token("land-off")}
				stroke={token("sea-line")}
				strokeWidth={0.6}
			/>
			<path d={ground(false)} fill={token("land-off")} />
			<path d={ground(true)} fill={token("land")} stroke={token("land")} strokeWidth={0.5} />
			<path d={frame.path(base.admin1Lines)} fill="none" stroke={token("border-1")} strokeWidth={0.7} />
			{density.bands.map((band) => (
				<path
					key={band.threshold}
					d={frame.path(band.geometry)}
					fill={token(HEAT_TOKENS[HEAT_THRESHOLDS.indexOf(band.threshold)] ?? "heat-6")}
				/>
			))}
			<path d={frame.path(base.countryLines)} fill="none" stroke={token("border")} strokeWidth={1.1} />
			<path
				d={dots.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}h0`).join("")}
				stroke={token("ink")}
				strokeOpacity={0.35}
				strokeWidth={1.1}
				strokeLinecap="round"
			/>
			{props.countries.map((label) => (
				<text key={label.id} x={label.textX} y={label.textY} textAnchor={label.anchor} className="draw-country">
					{label.lines[0]}
				</text>
			))}
			{props.towns.map((label) => (
				<g key={label.id}>
					<circle cx={label.x} cy={label.y} r={1.6} fill={token("place")} />
					<text x={label.textX} y={label.textY} textAnchor={label.anchor} className="draw-town">
						{label.lines[0]}
					</text>
				</g>
			))}
			{props.capitals.map((label) => (
				<g key={label.id}>
					<rect x={label.x - 2.5} y={label.y - 2.5} width={5} height={5} fill={token("place")} stroke={token("halo")} />
					<text x={label.textX} y={label.textY} textAnchor={label.anchor} className="draw-capital">
						{label.lines[0]}
					</text>
				</g>
			))}
			{props.callouts.map((label) => (
				<g key={label.id}>
					<line
						x1={label.x}
						y1={label.y}
						x2={label.textX + (label.anchor === "end" ? 4 : -4)}
						y2={label.textY - 2}
						stroke={token("ink")}
						strokeWidth={0.8}
					/>
					<circle cx={label.x} cy={label.y} r={2} fill={token("ink")} />
					<text x={label.textX} y={label.textY} textAnchor={label.anchor} className="draw-town">
						{label.lines.map((line, index) => (
							<tspan
								key={line}
								x={label.textX}
								dy={index === 0 ? 0 : 14}
								className={index === 0 ? "draw-strong" : undefined}
							>
								{line}
							</tspan>
						))}
					</text>
				</g>
			))}
			<g transform={`translate(14 ${height - 14})`}>
				<path d={`M0 -4V0H${(scaleKm * frame.pixelsPerKm).toFixed(1)}V-4`} fill="none" stroke={token("ink")} />
				<text x={scaleKm * frame.pixelsPerKm + 6} y={2} className="draw-town">
					{`${scaleKm} km`}
				</text>
			</g>
			<text x={width - 12} y={height - 12} textAnchor="end" className="draw-town">
				{props.footnote}
			</text>
		</svg>
	);
}
