import { token } from "@harmattan/ui/tokens";
import type { RegionPicture } from "../prepare/region-picture.ts";

interface RegionMapProps extends RegionPicture {
	/** Id of the `RegionGroundPaths` on the page. */
	groundId: string;
	/** What the picture shows, for a screen reader. */
	label: string;
	/** Words at the foot: what is left out. */
	footnote: string;
}

/** A printed map of event density, drawn as SVG on the server. It needs neither WebGL nor JavaScript. */
export function RegionMap(props: RegionMapProps) {
	const { width, height, pixelsPerKm } = props;
	const scaleKm = width > 500 ? 300 : 200;
	return (
		<svg
			role="img"
			aria-label={props.label}
			viewBox={`0 0 ${width} ${height}`}
			className="block h-auto w-full"
			data-figure=""
		>
			<rect width={width} height={height} fill={token("sea")} />
			<use href={`#${props.groundId}`} transform={props.transform} />
			{props.countries.map(({ country, name, x, y, isTight, upright }) => (
				<text
					key={country}
					x={x}
					y={y}
					dy="0.35em"
					textAnchor="middle"
					transform={upright ? `rotate(-90 ${x.toFixed(1)} ${y.toFixed(1)})` : undefined}
					style={isTight ? { letterSpacing: "1px" } : undefined}
					className="draw-country"
				>
					{name}
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
				<path d={`M0 -4V0H${(scaleKm * pixelsPerKm).toFixed(1)}V-4`} fill="none" stroke={token("ink")} />
				<text x={scaleKm * pixelsPerKm + 6} y={2} className="draw-town">
					{`${scaleKm} km`}
				</text>
			</g>
			<text x={width - 12} y={height - 12} textAnchor="end" className="draw-town">
				{props.footnote}
			</text>
		</svg>
	);
}
