import type { DrawnPoints, DrawnRings } from "../layers/event-layers.ts";
import type { MapFrame } from "./frame.ts";

/** Points that a drawing holds at most; more would be too many elements. */
const MAX_POINTS = 4000;

/** The rings in a frame as one path. */
export function drawnRings({ positions, radii, angles }: DrawnRings, frame: MapFrame, zoom: number): string {
	const scale = 2 ** zoom;
	let path = "";
	radii.forEach((radius, index) => {
		if (radius === 0) return;
		const [x, y] = frame.project(positions[2 * index] as number, positions[2 * index + 1] as number);
		const reach = radius * scale;
		if (x < -reach || y < -reach || x > frame.width + reach || y > frame.height + reach) return;
		for (let corner = 0; corner < 6; corner++) {
			const angle = (angles[index] as number) + (corner * Math.PI) / 3;
			path += `${corner === 0 ? "M" : "L"}${(x + reach * Math.cos(angle)).toFixed(1)} ${(y - reach * Math.sin(angle)).toFixed(1)}`;
		}
		path += "Z";
	});
	return path;
}

/** The newest points of the chosen days that lie in a frame, in pixels. */
export function drawnPoints(
	{ positions, filter, radii, days }: DrawnPoints,
	frame: MapFrame,
): { key: number; x: number; y: number; radius: number }[] {
	const found: { key: number; x: number; y: number; radius: number }[] = [];
	for (let event = radii.length - 1; event >= 0 && found.length < MAX_POINTS; event--) {
		const day = filter[2 * event] as number;
		if (filter[2 * event + 1] !== 1 || day < days[0] || day > days[1] || radii[event] === 0) continue;
		const [x, y] = frame.project(positions[2 * event] as number, positions[2 * event + 1] as number);
		if (x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)
			found.push({
				key: event,
				x: Math.round(x * 10) / 10,
				y: Math.round(y * 10) / 10,
				radius: radii[event] as number,
			});
	}
	return found;
}
