import { DomainError } from "@harmattan/domain/errors";
import type { MappedEvent, StatedActor } from "@harmattan/domain/events/mapped-event";
import type { DatePrecision, GeoPrecision } from "@harmattan/domain/events/precision";
import type { EventFormat, MapContext } from "../event-format.ts";
import { checkCoordinates, checkDateRange, isoDateOf } from "../reading/checks.ts";
import { foldColumn } from "../reading/columns.ts";
import { keptColumns } from "../reading/json-writer.ts";
import { createRowMapper } from "../reading/map-records.ts";
import { type Row, RowProblem } from "../reading/row.ts";
import { classesOfType } from "./event-types.ts";
import { actorTypeOf } from "./interaction-codes.ts";

const FIRST_YEAR = 1997;
/** Columns kept with each version, in the source's own names. */
const KEPT = keptColumns([
	"disorder_type",
	"sub_event_type",
	"interaction",
	"iso",
	"admin3",
	"source",
	"source_scale",
	"notes",
	"tags",
]);
const READ = [
	"event_id_cnty",
	"event_date",
	"time_precision",
	"event_type",
	"actor1",
	"assoc_actor_1",
	"ally_actor_1",
	"inter1",
	"actor2",
	"assoc_actor_2",
	"ally_actor_2",
	"inter2",
	"civilian_targeting",
	"country",
	"admin1",
	"admin2",
	"location",
	"latitude",
	"longitude",
	"geo_precision",
	"fatalities",
	"timestamp",
] as const;
/** Columns of every generation: 2015-16 in capitals, the one before the present, and the present one. */
const SIGNATURE = ["event_id_cnty", "event_date", "event_type", "actor1", "inter1", "fatalities"] as const;
/** The aggregated weekly file has counts by week and place, under these names. */
const WEEKLY = ["week", "events", "event_type"] as const;

/** Armed Conflict Location & Event Data, all generations of its event files. Codebook: ACLED. */
export const acled: EventFormat = {
	id: "acled",
	name: "ACLED",
	versioning: "timestamp",
	sidesInterchangeable: true,
	mapperVersion: 1,
	columns: [...READ, ...KEPT.map(({ column }) => column)],
	idColumn: "event_id_cnty",
	isWorldwide: true,
	defaults: {
		datasetId: "acled",
		datasetName: "Armed Conflict Location & Event Data (ACLED)",
		licence: "ACLED Terms of Use: no redistribution of raw rows",
		licencePolicy: "restricted",
		attribution: "Armed Conflict Location & Event Data (ACLED), acleddata.com",
	},
	recognise: (first) => {
		const names = new Set(first.map(foldColumn));
		if (WEEKLY.every((name) => names.has(name)) && !names.has("event_id_cnty")) {
			throw new DomainError("invalid", "this is ACLED's aggregated weekly file: counts by week and place, not events", {
				parameter: "file",
				remedy: "Export events (one row each, with event_id_cnty) from ACLED's data export tool and upload those.",
			});
		}
		return SIGNATURE.every((name) => names.has(name)) ? { header: first, firstIsHeader: true } : null;
	},
	createMapper: (header, context) => {
		const statesTargeting = header.some((name) => foldColumn(name) === "civilian_targeting");
		return createRowMapper(header, context, (row, at) => mapRow(row, at, statesTargeting));
	},
};

const DATES: Record<string, DatePrecision> = { 1: "day", 2: "week", 3: "month" };
const PLACES: Record<string, GeoPrecision> = { 1: "exact", 2: "near", 3: "province" };

function mapRow(row: Row, context: MapContext, statesTargeting: boolean): MappedEvent {
	const date = isoDateOf("event_date", row.required("event_date"), context.dateOrder);
	checkDateRange("event_date", date, FIRST_YEAR, context.today);
	const latitude = row.number("latitude");
	const longitude = row.number("longitude");
	checkCoordinates(latitude, longitude);
	const type = row.required("event_type");
	const classes = classesOfType(type, row.text("sub_event_type"));
	if (classes === null) {
		throw new RowProblem("unknown_value", "event_type", type, "ACLED has no such event type in any of its layouts.");
	}
	return {
		sourceId: row.required("event_id_cnty"),
		version: versionOf(row),
		dateStart: date,
		dateEnd: date,
		datePrecision: coded(row, "time_precision", DATES) ?? "day",
		countryStated: row.text("country"),
		admin1Stated: row.text("admin1"),
		admin2Stated: row.text("admin2"),
		place: row.text("location"),
		latitude,
		longitude,
		geoPrecision: coded(row, "geo_precision", PLACES) ?? "unknown",
		type,
		politicalViolence: classes.politicalViolence,
		codeStatus: null,
		civilianTargeting: statesTargeting ? row.text("civilian_targeting") !== null : classes.againstCivilians,
		sidesInterchangeable: true,
		actors: [...actorsOf(row, "1", "side_a", "associated_a"), ...actorsOf(row, "2", "side_b", "associated_b")],
		fatalitiesLow: null,
		fatalitiesBest: row.persons("fatalities"),
		fatalitiesHigh: null,
		civilians: null,
		sourceCount: row.text("source")?.split(";").length ?? null,
		flags: [],
		details: row.json(KEPT),
	};
}

/** The row's own version: when ACLED last changed it, in seconds since 1970; null in layouts that do not say. */
function versionOf(row: Row): string | null {
	const text = row.text("timestamp");
	if (text === null) return null;
	const instant = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text);
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) {
		throw new RowProblem("not_a_date", "timestamp", text, "ACLED writes seconds since 1970, such as 1718661600.");
	}
	return date.toISOString();
}

function coded<Meaning>(row: Row, column: string, meanings: Record<string, Meaning>): Meaning | null {
	const value = row.text(column);
	if (value === null) return null;
	const meaning = meanings[value];
	if (meaning === undefined) throw new RowProblem("unknown_value", column, value, "ACLED codes 1, 2 or 3.");
	return meaning;
}

function actorsOf(
	row: Row,
	number: "1" | "2",
	side: "side_a" | "side_b",
	beside: "associated_a" | "associated_b",
): StatedActor[] {
	const name = row.text(`actor${number}`);
	const associated = row.text(`assoc_actor_${number}`) ?? row.text(`ally_actor_${number}`);
	const stated = (role: StatedActor["role"], actor: string, typeHint: StatedActor["typeHint"]): StatedActor => ({
		role,
		name: actor,
		sourceActorId: null,
		typeHint,
	});
	return [
		...(name === null ? [] : [stated(side, name, actorTypeOf(row.text(`inter${number}`)))]),
		...(associated?.split(";") ?? []).flatMap((part) => (part.trim() ? [stated(beside, part.trim(), null)] : [])),
	];
}
