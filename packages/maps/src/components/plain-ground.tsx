import { token } from "@harmattan/ui/tokens";
import type { BaseMap } from "../prepare/base-map.ts";
import type { MapFrame } from "../prepare/frame.ts";
import type { PlacedLabel } from "../prepare/place-labels.ts";

/** Sea, land and the lines of admin-1 units in a frame. */
export function PlainGround({ base, frame }: { base: BaseMap; frame: MapFrame }) {
	return (
		<>
			<rect width={frame.width} height={frame.height} fill={token("sea")} />
			<path
				d={base.world
					.filter((country) => frame.shows(country))
					.map((country) => frame.path(country))
					.join("")}
				fill={token("land")}
				stroke={token("border")}
				strokeWidth={0.7}
			/>
			<path d={frame.path(base.admin1Lines)} fill="none" stroke={token("border-1")} strokeWidth={0.6} />
		</>
	);
}

/** Names of towns beside their dots. */
export function TownNames({ names }: { names: readonly PlacedLabel[] }) {
	return names.map(({ id, lines, x, y, textX, textY, anchor }) => (
		<g key={id}>
			<circle cx={x} cy={y} r={1.8} fill={token("place")} />
			<text
				x={textX}
				y={textY}
				textAnchor={anchor}
				fontSize={12}
				fill={token("place")}
				stroke={token("halo")}
				strokeWidth={3}
				paintOrder="stroke"
			>
				{lines[0]}
			</text>
		</g>
	));
}
