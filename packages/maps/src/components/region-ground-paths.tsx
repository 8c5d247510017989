import { HEAT_TOKENS, token } from "@harmattan/ui/tokens";
import { HEAT_THRESHOLDS } from "../prepare/density.ts";
import type { RegionGround } from "../prepare/region-picture.ts";

interface RegionGroundPathsProps {
	/** What `RegionMap` refers to. */
	id: string;
	paths: RegionGround["paths"];
}

/** The ground that all pictures of a region on a page refer to, so that its paths are sent once. It takes no room. */
export function RegionGroundPaths({ id, paths }: RegionGroundPathsProps) {
	return (
		<svg aria-hidden="true" width="0" height="0" className="absolute">
			<g id={id}>
				<path
					d={paths.world}
					fill={token("land-off")}
					stroke={token("sea-line")}
					strokeWidth={0.6}
					vectorEffect="non-scaling-stroke"
				/>
				<path d={paths.others} fill={token("land-off")} />
				<path
					d={paths.focus}
					fill={token("land")}
					stroke={token("land")}
					strokeWidth={0.5}
					vectorEffect="non-scaling-stroke"
				/>
				<path
					d={paths.admin1Lines}
					fill="none"
					stroke={token("border-1")}
					strokeWidth={0.7}
					vectorEffect="non-scaling-stroke"
				/>
				{paths.bands.map(({ threshold, path }) => (
					<path key={threshold} d={path} fill={token(HEAT_TOKENS[HEAT_THRESHOLDS.indexOf(threshold)] ?? "heat-6")} />
				))}
				<path
					d={paths.countryLines}
					fill="none"
					stroke={token("border")}
					strokeWidth={1.1}
					vectorEffect="non-scaling-stroke"
				/>
				<path
					d={paths.dots}
					stroke={token("ink")}
					strokeOpacity={0.35}
					strokeWidth={1.1}
					strokeLinecap="round"
					vectorEffect="non-scaling-stroke"
				/>
			</g>
		</svg>
	);
}
