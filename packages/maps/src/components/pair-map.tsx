import { token } from "@harmattan/ui/tokens";
import type { BaseMap } from "../prepare/base-map.ts";
import type { HeldBy, PairPicture } from "../prepare/pair-picture.ts";
import { PlainGround, TownNames } from "./plain-ground.tsx";

interface PairMapProps {
	/** What the picture shows, for a screen reader. */
	label: string;
	base: BaseMap;
	picture: PairPicture;
}

/** How the events of a holder are drawn: told apart by shape and fill, and by colour only besides. */
const HOLDER_STYLE: Record<HeldBy, { fill: string; opacity: number; stroke: string; isSquare: boolean }> = {
	both: { fill: "ink", opacity: 0.75, stroke: "ink", isSquare: false },
	first: { fill: "accent", opacity: 0.3, stroke: "accent", isSquare: false },
	second: { fill: "up", opacity: 0.2, stroke: "up", isSquare: true },
};

/** A map of the events of two sources, drawn as SVG: what both hold, and what one holds alone. */
export function PairMap({ label, base, picture: { frame, discs, names } }: PairMapProps) {
	return (
		<svg role="img" aria-label={label} viewBox={`0 0 ${frame.width} ${frame.height}`} className="block h-auto w-full">
			<PlainGround base={base} frame={frame} />
			{discs.map(({ heldBy, x, y, radius }) => (
				<HolderMark key={`${heldBy} ${x},${y}`} heldBy={heldBy} x={x} y={y} radius={radius} />
			))}
			<TownNames names={names} />
		</svg>
	);
}

/** The mark of a holder's events. */
export function HolderMark({ heldBy, x, y, radius }: { heldBy: HeldBy; x: number; y: number; radius: number }) {
	const { fill, opacity, stroke, isSquare } = HOLDER_STYLE[heldBy];
	const drawn = { fill: token(fill), fillOpacity: opacity, stroke: token(stroke), strokeWidth: 0.8 };
	// A square of the disc's area.
	const side = radius * Math.sqrt(Math.PI);
	return isSquare ? (
		<rect x={x - side / 2} y={y - side / 2} width={side} height={side} {...drawn} />
	) : (
		<circle cx={x} cy={y} r={radius} {...drawn} />
	);
}
