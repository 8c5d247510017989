import type { BriefBlock } from "@harmattan/domain/brief/content";
import { admin1Features } from "@harmattan/geo/boundaries";
import { countryFeatures } from "@harmattan/geo/countries";
import { fillOf } from "@harmattan/maps/prepare/region-fill";
import { geoMercator, geoPath } from "d3-geo";

type MapBlock = Extract<BriefBlock, { kind: "map" }>;

/** A printed page is light: the values of the sheet's own tokens in their light form. */
const COUNT_COLOURS = ["#f8e6c4", "#f0c588", "#e19c54", "#c66d37", "#9d4227", "#66201c"];
const CHANGE_COLOURS = ["#2f6f8f", "#9cc3d3", "#e8e6df", "#e9b48f", "#a8481f"];
const GROUND = { land: "#ffffff", off: "#ecefef", sea: "#e3e9eb", line: "#8b979b", border: "#2b3438" };
const INK = "#1c2326";
const FONT = `font-family="Helvetica, Arial, sans-serif"`;
const [WIDTH, HEIGHT] = [520, 330];
const SWATCH = 12;
const LINE = 16;

/** The map of a brief as SVG: units filled by the steps of the product's own map, with its legend below. */
export function briefMap({ fill, countries, scope, regions, legend, none }: MapBlock): string {
	const ids = countries.map(({ id }) => id);
	const units = admin1Features().features.filter(({ properties }) => ids.includes(properties.country));
	const land = countryFeatures().features;
	const shown = land.filter(({ properties }) => properties.code !== null && ids.includes(properties.code));
	const projection = geoMercator().fitExtent(
		[
			[8, 8],
			[WIDTH - 8, HEIGHT - 8],
		],
		{ type: "FeatureCollection", features: shown },
	);
	const path = geoPath(
		projection.clipExtent([
			[0, 0],
			[WIDTH, HEIGHT],
		]),
	).digits(1);
	const figures = new Map(regions.map((region) => [region.id, region]));
	const colourOf = (id: string): string => {
		if (scope !== null && !scope.includes(id)) return GROUND.off;
		const { value, before, covered } = figures.get(id) ?? { value: 0, before: 0, covered: true };
		const found = fillOf(fill, "events", { value, before, covered, population: null }, 1);
		if (found.kind === "step") return COUNT_COLOURS[found.step] ?? GROUND.land;
		return found.kind === "change" ? (CHANGE_COLOURS[found.step + 2] ?? GROUND.land) : GROUND.land;
	};
	const colours = fill === "count" ? COUNT_COLOURS : CHANGE_COLOURS;
	const entries = [
		...legend.map((words, index) => ({ words, colour: colours[index] ?? GROUND.land })),
		{ words: none, colour: GROUND.land },
	];
	const drawn = (feature: Parameters<typeof path>[0]) => path(feature) ?? "";
	const rows = Math.ceil(entries.length / 3);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT + 10 + rows * LINE}" width="${WIDTH}" height="${HEIGHT + 10 + rows * LINE}">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="${GROUND.sea}"/>`,
		...land.map(
			(feature) => `<path d="${drawn(feature)}" fill="${GROUND.off}" stroke="${GROUND.line}" stroke-width="0.4"/>`,
		),
		...units.map(
			(unit) =>
				`<path d="${drawn(unit)}" fill="${colourOf(unit.properties.id)}" stroke="${GROUND.line}" stroke-width="0.5"/>`,
		),
		...shown.map((feature) => `<path d="${drawn(feature)}" fill="none" stroke="${GROUND.border}" stroke-width="1"/>`),
		...shown.flatMap((feature) => {
			const name = countries.find(({ id }) => id === feature.properties.code)?.name;
			const [x, y] = path.centroid(feature);
			return name === undefined || Number.isNaN(x)
				? []
				: [
						`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" ${FONT} font-size="13" font-weight="bold" fill="${INK}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${escaped(name)}</text>`,
						`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" ${FONT} font-size="13" font-weight="bold" fill="${INK}">${escaped(name)}</text>`,
					];
		}),
		...entries.map(({ words, colour }, index) => {
			const [x, y] = [(index % 3) * (WIDTH / 3), HEIGHT + 10 + Math.floor(index / 3) * LINE];
			return `<rect x="${x.toFixed(1)}" y="${y}" width="${SWATCH}" height="${SWATCH}" fill="${colour}" stroke="${GROUND.line}" stroke-width="0.5"/><text x="${(x + SWATCH + 6).toFixed(1)}" y="${y + 10}" ${FONT} font-size="10" fill="${INK}">${escaped(words)}</text>`;
		}),
		"</svg>",
	].join("");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** A text as it stands in markup. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
