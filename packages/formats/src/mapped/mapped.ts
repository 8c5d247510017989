import { hash } from "node:crypto";
import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import type { ColumnMapping, MappedField } from "@harmattan/domain/imports/column-mapping";
import type { EventFormat, MapContext } from "../event-format.ts";
import { checkCoordinates, checkDateRange, isoDateOf } from "../reading/checks.ts";
import { foldColumn } from "../reading/columns.ts";
import { type KeptColumn, keptColumn } from "../reading/json-writer.ts";
import { createRowMapper } from "../reading/map-records.ts";
import { type Row, RowProblem } from "../reading/row.ts";

const FIRST_YEAR = 1989;
/** Fields that are kept as they stand. */
const KEPT = ["source", "notes"] as const;

/** A format of a team's own, made from a mapping of columns to fields. */
export function mappedFormat(mapping: ColumnMapping): EventFormat {
	const columns = Object.values(mapping.columns).map(foldColumn);
	const kept = KEPT.flatMap((field) => {
		const column = mapping.columns[field];
		return column === undefined ? [] : [keptColumn(field, foldColumn(column))];
	});
	return {
		id: "mapped",
		name: "Own columns",
		versioning: "none",
		sidesInterchangeable: false,
		mapperVersion: Number.parseInt(hash("md5", JSON.stringify(mapping)).slice(0, 8), 16),
		columns,
		mapping,
		idColumn: mapping.columns.id === undefined ? null : foldColumn(mapping.columns.id),
		isWorldwide: false,
		defaults: {
			datasetId: "own-records",
			datasetName: "Own records",
			licence: "Private to the installation",
			licencePolicy: "private",
			attribution: "Own records of this installation",
		},
		recognise: (first) => {
			const names = new Set(first.map(foldColumn));
			return columns.every((name) => names.has(name)) ? { header: first, firstIsHeader: true } : null;
		},
		createMapper: (header, context) => createRowMapper(header, context, (row, at) => mapRow(row, at, mapping, kept)),
	};
}

function mapRow(row: Row, context: MapContext, mapping: ColumnMapping, kept: readonly KeptColumn[]): MappedEvent {
	const column = (field: MappedField) => foldColumn(mapping.columns[field] ?? "");
	const text = (field: MappedField) => (mapping.columns[field] === undefined ? null : row.text(column(field)));
	const number = (field: MappedField) => (mapping.columns[field] === undefined ? null : row.number(column(field)));
	const persons = (field: MappedField) => (mapping.columns[field] === undefined ? null : row.persons(column(field)));
	const order = mapping.dateOrder === "iso" ? context.dateOrder : mapping.dateOrder;
	const dateStart = isoDateOf(column("date"), row.required(column("date")), order);
	const lastDay = text("dateEnd");
	const dateEnd = lastDay === null ? dateStart : isoDateOf(column("dateEnd"), lastDay, order);
	checkDateRange(column("date"), dateStart, FIRST_YEAR, context.today);
	if (dateEnd < dateStart)
		throw new RowProblem(
			"date_out_of_range",
			column("dateEnd"),
			dateEnd,
			`The last day lies before the first (${dateStart}).`,
		);
	const latitude = number("latitude");
	const longitude = number("longitude");
	checkCoordinates(latitude, longitude);
	if (latitude === null && text("place") === null && text("country") === null) {
		throw new RowProblem("missing_value", column("latitude") || null, null, "Give coordinates, a place or a country.");
	}
	const type = row.required(column("type"));
	const is = (words: readonly string[]) => words.some((word) => word.toLowerCase() === type.toLowerCase());
	const target = text("target");
	const id = text("id");
	const event: MappedEvent = {
		sourceId: "",
		version: null,
		dateStart,
		dateEnd,
		datePrecision: dateEnd === dateStart ? "day" : "days",
		countryStated: text("country"),
		admin1Stated: text("admin1"),
		admin2Stated: text("admin2"),
		place: text("place"),
		latitude,
		longitude,
		geoPrecision: latitude !== null ? "exact" : text("place") !== null ? "near" : "country",
		type,
		politicalViolence: !is(mapping.otherTypes),
		civilianTargeting: is(mapping.civilianTypes),
		codeStatus: null,
		sidesInterchangeable: false,
		actors: [
			{ role: "side_a", name: row.required(column("actor")), sourceActorId: null, typeHint: null },
			...(target === null ? [] : [{ role: "side_b" as const, name: target, sourceActorId: null, typeHint: null }]),
		],
		fatalitiesLow: persons("fatalitiesLow"),
		fatalitiesBest: persons("fatalities"),
		fatalitiesHigh: persons("fatalitiesHigh"),
		civilians: persons("civilians"),
		sourceCount: null,
		flags: id === null ? ["key_from_content"] : [],
		details: row.json(kept),
	};
	return { ...event, sourceId: id ?? `content-${hash("md5", JSON.stringify(event))}` };
}
