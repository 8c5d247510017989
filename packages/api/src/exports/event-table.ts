import type { Dataset } from "@harmattan/database/queries/datasets";
import type { EventRow } from "@harmattan/database/queries/event-rows";

/** A cell of an exported table; null: not stated. */
export type Cell = string | number | null;

/** What an export says of itself in every row. */
export interface TableSource {
	dataset: Pick<Dataset, "attribution" | "licence">;
	revision: number;
}

interface TableColumn {
	name: string;
	/** Its tag of the Humanitarian Exchange Language 1.1 (hxlstandard.org). */
	hxl: string;
	type: "text" | "integer" | "decimal";
	of: (event: EventRow, source: TableSource) => Cell;
}

const actorsOn = (event: EventRow, side: "a" | "b") =>
	event.actors
		.filter(({ role }) => role === `side_${side}` || role === `associated_${side}`)
		.map(({ name }) => name)
		.join("; ") || null;

/** The columns of exported events, in every format the same. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
	{ name: "event_id", hxl: "#event+id", type: "text", of: (event) => event.id },
	{ name: "source_id", hxl: "#event+id+source", type: "text", of: (event) => event.sourceId },
	{ name: "dataset", hxl: "#meta+dataset", type: "text", of: (event) => event.dataset },
	{ name: "date_start", hxl: "#date+start", type: "text", of: (event) => event.dateStart },
	{ name: "date_end", hxl: "#date+end", type: "text", of: (event) => event.dateEnd },
	{ name: "date_precision", hxl: "#date+precision", type: "text", of: (event) => event.datePrecision },
	{ name: "country", hxl: "#country+code+v_iso3", type: "text", of: (event) => event.country },
	{ name: "admin1", hxl: "#adm1+code+v_iso", type: "text", of: (event) => event.admin1 },
	{ name: "place", hxl: "#loc+name", type: "text", of: (event) => event.place },
	{ name: "latitude", hxl: "#geo+lat", type: "decimal", of: (event) => event.latitude },
	{ name: "longitude", hxl: "#geo+lon", type: "decimal", of: (event) => event.longitude },
	{ name: "geo_precision", hxl: "#geo+precision", type: "text", of: (event) => event.geoPrecision },
	{ name: "type", hxl: "#event+type", type: "text", of: (event) => event.type },
	{ name: "classes", hxl: "#event+class", type: "text", of: (event) => event.classes.join("; ") },
	{ name: "side_a", hxl: "#group+name+a", type: "text", of: (event) => actorsOn(event, "a") },
	{ name: "side_b", hxl: "#group+name+b", type: "text", of: (event) => actorsOn(event, "b") },
	{ name: "deaths_low", hxl: "#affected+killed+low", type: "integer", of: (event) => event.fatalities.low },
	{ name: "deaths_best", hxl: "#affected+killed+best", type: "integer", of: (event) => event.fatalities.best },
	{ name: "deaths_high", hxl: "#affected+killed+high", type: "integer", of: (event) => event.fatalities.high },
	{ name: "deaths_civilians", hxl: "#affected+killed+civilians", type: "integer", of: (event) => event.civilians },
	{ name: "sources", hxl: "#meta+sources+num", type: "integer", of: (event) => event.sources },
	{ name: "synthetic", hxl: "#meta+synthetic", type: "text", of: ({ flags }) => String(flags.includes("synthetic")) },
	{ name: "attribution", hxl: "#meta+source", type: "text", of: (_, { dataset }) => dataset.attribution },
	{ name: "licence", hxl: "#meta+license", type: "text", of: (_, { dataset }) => dataset.licence },
	{ name: "data_revision", hxl: "#meta+revision", type: "integer", of: (_, { revision }) => revision },
];
