import { token } from "@harmattan/ui/tokens";
import { scaleOf } from "../prepare/scale-bar.ts";

interface ScaleBarProps {
	latitude: number;
	zoom: number;
}

/** How long some km are on the map, at its middle. */
export function ScaleBar({ latitude, zoom }: ScaleBarProps) {
	const { km, pixels } = scaleOf(latitude, zoom);
	return (
		<span className="type-caption inline-flex items-end gap-1 bg-bg px-1">
			<svg aria-hidden="true" width={pixels + 2} height={6}>
				<path d={`M1 1V5H${pixels + 1}V1`} fill="none" stroke={token("ink")} />
			</svg>
			{`${km} km`}
		</span>
	);
}
