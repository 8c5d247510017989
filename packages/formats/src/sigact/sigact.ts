import type { EventFormat, MapContext, MapResult } from "../event-format.ts";
import { checkCoordinates, checkDateRange, isoDateOf } from "../reading/checks.ts";
import { foldColumn } from "../reading/columns.ts";
import { keptColumns } from "../reading/json-writer.ts";
import { createRowMapper } from "../reading/map-records.ts";
import { type Row, RowProblem } from "../reading/row.ts";

const REQUIRED_COLUMNS = ["id", "date", "event_type", "actor"] as const;
const KEPT = keptColumns([
	"time",
	"side",
	"site",
	"site_outcome",
	"source_url",
	"source_date",
	"confidence",
	"notes",
	"target",
]);
const READ = [
	...REQUIRED_COLUMNS,
	"country",
	"admin1",
	"place",
	"lat",
	"lon",
	"fatalities",
	"fatalities_civilian",
] as const;
const FIRST_YEAR = 1989;

/** The event types of the format and the classes that they map to. Documented in docs/method/sigact-format.md. */
const EVENT_TYPES: Record<string, { politicalViolence: boolean; civilianTargeting: boolean }> = {
	attack: { politicalViolence: true, civilianTargeting: false },
	ambush: { politicalViolence: true, civilianTargeting: false },
	clash: { politicalViolence: true, civilianTargeting: false },
	ied: { politicalViolence: true, civilianTargeting: false },
	shelling: { politicalViolence: true, civilianTargeting: false },
	air_strike: { politicalViolence: true, civilianTargeting: false },
	base_overrun: { politicalViolence: true, civilianTargeting: false },
	assassination: { politicalViolence: true, civilianTargeting: false },
	violence_against_civilians: { politicalViolence: true, civilianTargeting: true },
	abduction: { politicalViolence: true, civilianTargeting: true },
	taxation: { politicalViolence: false, civilianTargeting: false },
	governance: { politicalViolence: false, civilianTargeting: false },
	movement: { politicalViolence: false, civilianTargeting: false },
};

/** A team's own record of significant activity, one CSV row an event. */
export const sigact: EventFormat = {
	id: "sigact",
	name: "SIGACT, own records",
	versioning: "none",
	sidesInterchangeable: false,
	mapperVersion: 1,
	idColumn: "id",
	columns: [...READ, ...KEPT.map(({ column }) => column)],
	isWorldwide: false,
	defaults: {
		datasetId: "sigact",
		datasetName: "Significant activity, own records",
		licence: "Private to the installation",
		licencePolicy: "private",
		attribution: "Own records of this installation",
	},
	recognise: (first) => {
		const names = new Set(first.map(foldColumn));
		return REQUIRED_COLUMNS.every((name) => names.has(name)) ? { header: first, firstIsHeader: true } : null;
	},
	createMapper: (header, context) => createRowMapper(header, context, mapRow),
};

function mapRow(row: Row, context: MapContext): Extract<MapResult, { kind: "event" }>["event"] {
	const typeName = row.required("event_type").toLowerCase().replaceAll(/[ -]/g, "_");
	const type = EVENT_TYPES[typeName];
	if (!type)
		throw new RowProblem(
			"unknown_value",
			"event_type",
			row.text("event_type"),
			`Use one of: ${Object.keys(EVENT_TYPES).join(", ")}.`,
		);
	const date = isoDateOf("date", row.required("date"), context.dateOrder);
	checkDateRange("date", date, FIRST_YEAR, context.today);
	const latitude = row.number("lat");
	const longitude = row.number("lon");
	checkCoordinates(latitude, longitude);
	if (latitude === null && row.text("place") === null) {
		throw new RowProblem("missing_value", "lat", null, "Give lat and lon, or a place that the gazetteer knows.");
	}
	const deaths = row.persons("fatalities");
	const target = row.text("target");
	return {
		sourceId: row.required("id"),
		version: null,
		codeStatus: null,
		dateStart: date,
		dateEnd: date,
		datePrecision: "day",
		countryStated: row.text("country"),
		admin1Stated: row.text("admin1"),
		admin2Stated: null,
		place: row.text("place"),
		latitude,
		longitude,
		geoPrecision: latitude === null ? "near" : "exact",
		type: typeName,
		...type,
		sidesInterchangeable: false,
		actors: [
			{ role: "side_a", name: row.required("actor"), sourceActorId: null, typeHint: null },
			...(target === null
				? []
				: [
						{
							role: "side_b" as const,
							name: target,
							sourceActorId: null,
							typeHint: /^civilians?$/i.test(target) ? ("civilians" as const) : null,
						},
					]),
		],
		fatalitiesLow: null,
		fatalitiesBest: deaths,
		fatalitiesHigh: null,
		civilians: row.persons("fatalities_civilian"),
		sourceCount: null,
		flags: [],
		details: row.json(KEPT),
	};
}
