import type { Dataset } from "@harmattan/database/queries/datasets";
import type { EventRow } from "@harmattan/database/queries/event-rows";
import type { Region } from "@harmattan/database/queries/regions";
import { sourceLine } from "@harmattan/domain/events/stated-sources";
import { pcodeOf } from "@harmattan/domain/regions/region-versions";

/** A cell of an exported table; dates are ISO texts. Null: not stated. */
export type Cell = string | number | boolean | null;

/** What an export says of itself in every row, and the names that its ids stand for. */
export interface TableSource {
	dataset: Pick<Dataset, "attribution" | "licence">;
	revision: number;
	/** Names of countries and admin-1 regions by id. */
	regionNames: ReadonlyMap<string, string>;
	/** OCHA's place codes by id of the region. */
	pcodes: ReadonlyMap<string, string>;
}

interface TableColumn {
	name: string;
	/** Its tag of the Humanitarian Exchange Language 1.1 (hxlstandard.org). */
	hxl: string;
	type: "text" | "integer" | "decimal" | "date" | "boolean";
	/** What it holds, for the data dictionary. */
	description: string;
	of: (event: EventRow, source: TableSource) => Cell;
}

const column = (
	name: string,
	hxl: string,
	type: TableColumn["type"],
	description: string,
	of: TableColumn["of"],
): TableColumn => ({ name, hxl, type, description, of });

const named = (event: EventRow, side: "a" | "b", name: "name" | "stated") =>
	event.actors
		.filter(({ role }) => role === `side_${side}` || role === `associated_${side}`)
		.map((actor) => actor[name])
		.join("; ") || null;

/** The pair of sides in the source's words, as UCDP names a dyad. */
const dyadOf = ({ actors }: EventRow): string | null => {
	const [a, b] = (["side_a", "side_b"] as const).map((side) => actors.find(({ role }) => role === side)?.stated);
	return a === undefined || b === undefined ? null : `${a} - ${b}`;
};

const DEATHS = "estimate of deaths, persons; empty where the source states none, which is not 0";

/** The columns of exported events, in every format the same. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
	column("event_id", "#event+id", "text", "our id of the event, the same at every import", ({ id }) => id),
	column("source_id", "#event+id+source", "text", "the dataset's own id of the event", ({ sourceId }) => sourceId),
	column("dataset", "#meta+dataset", "text", "id of the dataset", ({ dataset }) => dataset),
	column("date_start", "#date+start", "date", "first day", ({ dateStart }) => dateStart),
	column("date_end", "#date+end", "date", "last day", ({ dateEnd }) => dateEnd),
	column(
		"date_precision",
		"#date+precision",
		"text",
		"how exactly it is dated: day, days, week, month or longer",
		(event) => event.datePrecision,
	),
	column("country", "#country+code+v_iso3", "text", "ISO 3166-1 alpha-3", ({ country }) => country),
	column(
		"country_name",
		"#country+name",
		"text",
		"English name of the country; empty outside the regions that we list",
		({ country }, { regionNames }) => (country === null ? null : (regionNames.get(country) ?? null)),
	),
	column(
		"admin1",
		"#adm1+code+v_iso",
		"text",
		"id of the first-level region that our boundaries hold",
		({ admin1 }) => admin1,
	),
	column("admin1_name", "#adm1+name", "text", "name of the first-level region", ({ admin1 }, { regionNames }) =>
		admin1 === null ? null : (regionNames.get(admin1) ?? null),
	),
	column(
		"admin1_pcode",
		"#adm1+code+v_pcode",
		"text",
		"OCHA's place code of the first-level region; empty where we hold none",
		({ admin1 }, { pcodes }) => (admin1 === null ? null : (pcodes.get(admin1) ?? null)),
	),
	column("admin2", "#adm2+name", "text", "second-level region in the source's words", ({ admin2 }) => admin2),
	column(
		"finer_unit",
		"#adm2+code",
		"text",
		"id of the finest unit that it is known to lie in: a province, or a region of a later law; empty where the first level is all that is known",
		({ finerUnit }) => finerUnit,
	),
	column(
		"finer_unit_pcode",
		"#adm2+code+v_pcode",
		"text",
		"OCHA's place code of that unit; empty where we hold none",
		({ finerUnit }, { pcodes }) => (finerUnit === null ? null : (pcodes.get(finerUnit) ?? null)),
	),
	column("place", "#loc+name", "text", "place in the source's words", ({ place }) => place),
	column("latitude", "#geo+lat", "decimal", "degrees, WGS 84", ({ latitude }) => latitude),
	column("longitude", "#geo+lon", "decimal", "degrees, WGS 84", ({ longitude }) => longitude),
	column(
		"geo_precision",
		"#geo+precision",
		"text",
		"how exactly it is placed: exact, near (25 km), district, province, area, country or unknown",
		(event) => event.geoPrecision,
	),
	column("type", "#event+type", "text", "kind of event in the source's words", ({ type }) => type),
	column(
		"classes",
		"#event+class",
		"text",
		"V political violence, SJ salafi-jihadi groups involved, CT civilian targeting, SF abuse by security forces; several separated by semicolons",
		({ classes }) => classes.join("; "),
	),
	column(
		"side_a",
		"#group+name+a",
		"text",
		"actors of the first side: our actor's name where one is resolved, else the source's",
		(event) => named(event, "a", "name"),
	),
	column("side_a_stated", "#group+name+a+stated", "text", "actors of the first side in the source's words", (event) =>
		named(event, "a", "stated"),
	),
	column(
		"side_b",
		"#group+name+b",
		"text",
		"actors of the second side: our actor's name where one is resolved, else the source's",
		(event) => named(event, "b", "name"),
	),
	column("side_b_stated", "#group+name+b+stated", "text", "actors of the second side in the source's words", (event) =>
		named(event, "b", "stated"),
	),
	column("dyad", "#group+name+dyad", "text", "first actor of each side in the source's words", dyadOf),
	column("deaths_low", "#affected+killed+low", "integer", `low ${DEATHS}`, ({ fatalities }) => fatalities.low),
	column("deaths_best", "#affected+killed+best", "integer", `best ${DEATHS}`, ({ fatalities }) => fatalities.best),
	column("deaths_high", "#affected+killed+high", "integer", `high ${DEATHS}`, ({ fatalities }) => fatalities.high),
	column(
		"deaths_civilians",
		"#affected+killed+civilians",
		"integer",
		"deaths of civilians, persons; empty where not stated",
		({ civilians }) => civilians,
	),
	column(
		"code_status",
		"#event+status",
		"text",
		"how sure the source is of its coding: clear or not_clear; empty where it does not say",
		({ codeStatus }) => codeStatus,
	),
	column(
		"sources",
		"#meta+sources+num",
		"integer",
		"number of reports, by the source's own count",
		({ sources }) => sources,
	),
	column(
		"source_list",
		"#meta+sources+list",
		"text",
		"reports that the source names: publisher, date, headline; several separated by |",
		({ sourceList }) => sourceList.map(sourceLine).join(" | ") || null,
	),
	column("synthetic", "#meta+synthetic", "boolean", "true for made-up demonstration events", ({ flags }) =>
		flags.includes("synthetic"),
	),
	column(
		"attribution",
		"#meta+source",
		"text",
		"how the dataset is to be cited",
		(_, { dataset }) => dataset.attribution,
	),
	column("licence", "#meta+license", "text", "licence of the dataset", (_, { dataset }) => dataset.licence),
	column(
		"data_revision",
		"#meta+revision",
		"integer",
		"state of the data that the file was read from",
		(_, { revision }) => revision,
	),
];

/** What an export of a dataset says of itself, in one state of the data. */
export const tableSource = (
	dataset: TableSource["dataset"],
	revision: number,
	regions: readonly Region[],
): TableSource => ({
	dataset,
	revision,
	regionNames: new Map(regions.map(({ id, name }) => [id, name])),
	pcodes: new Map(
		regions.flatMap(({ id, versions }): [string, string][] => {
			const pcode = pcodeOf(versions);
			return pcode === null ? [] : [[id, pcode]];
		}),
	),
});

/** The cells of an event, in the order of the columns. */
export const rowOf = (event: EventRow, source: TableSource): Cell[] => TABLE_COLUMNS.map(({ of }) => of(event, source));

/** An event as a GeoJSON feature, of its cells. */
export function featureOf(row: readonly Cell[]) {
	const {
		event_id: id,
		latitude,
		longitude,
		...properties
	} = Object.fromEntries(TABLE_COLUMNS.map(({ name }, index) => [name, row[index] ?? null]));
	const geometry =
		typeof latitude === "number" && typeof longitude === "number"
			? { type: "Point" as const, coordinates: [longitude, latitude] }
			: null;
	return { type: "Feature" as const, id: String(id), geometry, properties };
}
