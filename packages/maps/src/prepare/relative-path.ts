import type { GeoContext } from "d3-geo";

/**
 * Writes an SVG path in steps from point to point instead of in places: about half as long, and a map is mostly paths.
 * Places are rounded before steps are taken, so that rounding does not add up.
 *
 * @param digits decimals that are kept, in pixels
 */
export function relativePath(digits: number): GeoContext & { finish: () => string } {
	const factor = 10 ** digits;
	const round = (value: number) => Math.round(value * factor);
	const word = (steps: number) => {
		const text = (steps / factor).toFixed(digits).replace(/\.?0+$/, "");
		return text.replace(/^(-?)0\./, "$1.");
	};
	let path = "";
	let [x, y] = [0, 0];
	let [startX, startY] = [0, 0];
	let isFirst = false;
	const step = (nextX: number, nextY: number) => {
		const [dx, dy] = [word(nextX - x), word(nextY - y)];
		[x, y] = [nextX, nextY];
		// A minus or a decimal point after a fraction parts two numbers as well as a space.
		const space = dy.startsWith("-") || (dy.startsWith(".") && dx.includes(".")) ? "" : " ";
		return `${dx}${space}${dy}`;
	};
	const context: GeoContext = {
		beginPath() {},
		moveTo(nextX, nextY) {
			// The first place is no step, so that paths can be joined.
			isFirst = path === "";
			path += `${isFirst ? "M" : "m"}${step(round(nextX), round(nextY))}`;
			[startX, startY] = [x, y];
		},
		lineTo(nextX, nextY) {
			const moved = step(round(nextX), round(nextY));
			// Pairs after `m` are lines in steps; those after `M` would be lines to places.
			path += isFirst ? `l${moved}` : moved.startsWith("-") ? moved : ` ${moved}`;
			isFirst = false;
		},
		closePath() {
			path += "z";
			[x, y] = [startX, startY];
		},
		// Always a whole circle, for a point; d3 has moved to its eastern end.
		arc(_x, _y, radius) {
			const [r, d] = [word(round(radius)), word(2 * round(radius))];
			path += `a${r} ${r} 0 1 0 -${d} 0a${r} ${r} 0 1 0 ${d} 0z`;
		},
	};
	return Object.assign(context, {
		finish: () => {
			const finished = path;
			path = "";
			[x, y] = [0, 0];
			return finished;
		},
	});
}
