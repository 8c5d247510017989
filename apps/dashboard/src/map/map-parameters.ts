import { CODE_STATUSES, EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { deathsText, readDeaths } from "@harmattan/domain/events/event-choice";
import { areaText, readArea } from "@harmattan/domain/events/map-area";
import { GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import { WEIGHTS } from "@harmattan/maps/model/weight";
import { RESOLUTIONS } from "@harmattan/maps/prepare/hexagon-rings";
import { REGION_FILLS } from "@harmattan/maps/prepare/region-fill";
import {
	createParser,
	type inferParserType,
	parseAsArrayOf,
	parseAsBoolean,
	parseAsFloat,
	parseAsNumberLiteral,
	parseAsString,
	parseAsStringLiteral,
} from "nuqs/server";
import { FEATURE_LAYERS } from "./canvas/map-features.ts";

/** Layers of events. Heat and regions both speak by colour: one of them at a time. */
export const EVENT_LAYERS = ["heat", "hexagons", "points", "regions"] as const;
export const MAP_LAYERS = [...EVENT_LAYERS, ...FEATURE_LAYERS] as const;
export const PLAY_MODES = ["window", "cumulative"] as const;

const parseAsDeaths = createParser({
	parse: readDeaths,
	serialize: deathsText,
	eq: (a, b) => deathsText(a) === deathsText(b),
});
const parseAsArea = createParser({ parse: readArea, serialize: areaText, eq: (a, b) => areaText(a) === areaText(b) });
/** A number within bounds; one beyond them is as none. */
const within = (least: number, most: number) =>
	createParser({
		parse: (text) => {
			const value = parseAsFloat.parse(text);
			return value !== null && value >= least && value <= most ? value : null;
		},
		serialize: String,
	});
const texts = parseAsArrayOf(parseAsString).withDefault([]);

/** The parameters of the map's address, which are the whole of its state. Null and empty mean the default. */
export const MAP_PARAMETERS = {
	// Another dataset is another page: what belongs to it comes from the server.
	dataset: parseAsString.withOptions({ shallow: false }),
	class: parseAsStringLiteral(EVENT_CLASSES).withDefault("V"),
	country: texts,
	region: texts,
	actor: texts,
	kind: texts,
	precision: parseAsArrayOf(parseAsStringLiteral(GEO_PRECISIONS)).withDefault([]),
	deaths: parseAsDeaths,
	/** How sure the source is of its coding. */
	status: parseAsStringLiteral(CODE_STATUSES),
	area: parseAsArea,
	from: parseAsString,
	to: parseAsString,
	layers: parseAsArrayOf(parseAsStringLiteral(MAP_LAYERS)).withDefault(["heat", "hexagons"]),
	weight: parseAsStringLiteral(WEIGHTS).withDefault("events"),
	/** Our own ground, or the operator's map style where one is set. */
	ground: parseAsStringLiteral(["own", "style"] as const).withDefault("own"),
	/** What heat makes of events that are coded to a province or coarser. */
	coarse: parseAsStringLiteral(["out", "spread"] as const).withDefault("out"),
	/** What regions are filled by. */
	fill: parseAsStringLiteral(REGION_FILLS).withDefault("count"),
	/** A pinned resolution of H3; null follows the zoom. */
	hex: parseAsNumberLiteral(RESOLUTIONS),
	play: parseAsStringLiteral(PLAY_MODES).withDefault("window"),
	/** What is shown beside: another period, or the id of another dataset. */
	vs: parseAsString,
	vsFrom: parseAsString,
	vsTo: parseAsString,
	/** The second map shows how regions differ. */
	diff: parseAsBoolean.withDefault(false),
	/** Where events are counted; the server does it for datasets that a browser could not hold. */
	count: parseAsStringLiteral(["browser", "server"] as const).withDefault("browser"),
	view: parseAsStringLiteral(["map", "table", "pivot", "charts"] as const).withDefault("map"),
	/** An event that is open: its dataset and id. */
	event: parseAsString,
	lon: within(-180, 180),
	lat: within(-85, 85),
	zoom: within(0, 20),
};

export type MapState = inferParserType<typeof MAP_PARAMETERS>;
