import { token } from "@harmattan/ui/tokens";
import type { BaseMap } from "../prepare/base-map.ts";
import type { ChangePicture } from "../prepare/change-picture.ts";
import { PlainGround, TownNames } from "./plain-ground.tsx";

interface ChangeMapProps {
	/** What the picture shows, for a screen reader. */
	label: string;
	base: BaseMap;
	picture: ChangePicture;
}

/** A map of what an import adds, moves and withdraws, drawn as SVG: discs by number, lines from old to new, crosses. */
export function ChangeMap({ label, base, picture }: ChangeMapProps) {
	const { frame, added, moved, withdrawn, changed, names } = picture;
	const { width, height } = frame;
	return (
		<svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full">
			<PlainGround base={base} frame={frame} />
			{added.map(({ x, y, radius }) => (
				<circle
					key={`${x},${y}`}
					cx={x}
					cy={y}
					r={radius}
					fill={token("accent")}
					fillOpacity={0.45}
					stroke={token("accent")}
					strokeWidth={0.6}
				/>
			))}
			{changed.map(({ x, y, id }) => (
				<circle key={id} cx={x} cy={y} r={2.5} fill="none" stroke={token("ink")} strokeWidth={1} />
			))}
			{moved.map(({ id, from, to }) => (
				<g key={id} stroke={token("ink")} strokeWidth={1.2} fill="none">
					<line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
					<circle cx={to[0]} cy={to[1]} r={3} fill={token("ink")} />
				</g>
			))}
			<TownNames names={names} />
			{withdrawn.map(({ x, y, id }) => (
				<path key={id} d={`M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7`} stroke={token("up")} strokeWidth={1.4} fill="none" />
			))}
		</svg>
	);
}
