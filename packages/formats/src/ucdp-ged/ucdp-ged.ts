import type { CodeStatus } from "@harmattan/domain/events/classes";
import type { EventFlag } from "@harmattan/domain/events/mapped-event";
import { DATE_PRECISIONS, GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import type { EventFormat, MapContext, MapResult } from "../event-format.ts";
import { checkCoordinates, checkDateRange, isoDateOf } from "../reading/checks.ts";
import { foldColumn, wholeText } from "../reading/columns.ts";
import { keptColumns } from "../reading/json-writer.ts";
import { createRowMapper } from "../reading/map-records.ts";
import { type Row, RowProblem } from "../reading/row.ts";
import { UCDP_GED_COLUMNS, UCDP_GED_SIGNATURE } from "./columns.ts";

const FIRST_YEAR = 1989;
const TYPES: Record<string, { type: string; civilianTargeting: boolean }> = {
	1: { type: "State-based conflict", civilianTargeting: false },
	2: { type: "Non-state conflict", civilianTargeting: false },
	3: { type: "One-sided violence", civilianTargeting: true },
};
/**
 * Columns kept with each version, in the source's own names. `source_article` holds office, date and headline of each
 * source already; the dyad's name is that of its two sides.
 */
const KEPT = keptColumns([
	"relid",
	"code_status",
	"conflict_name",
	"source_article",
	"source_original",
	"where_description",
	"event_clarity",
	"deaths_a",
	"deaths_b",
	"deaths_unknown",
]);

/** The other columns that the mapper reads. */
const READ = [
	"id",
	"type_of_violence",
	"date_start",
	"date_end",
	"date_prec",
	"latitude",
	"longitude",
	"low",
	"best",
	"high",
	"number_of_sources",
	"country",
	"adm_1",
	"adm_2",
	"where_prec",
	"side_a",
	"side_a_new_id",
	"side_b",
	"side_b_new_id",
	"deaths_civilians",
	"where_coordinates",
] as const;

/** UCDP Georeferenced Event Dataset, final and candidate releases. Codebook: Högbladh, UCDP. */
export const ucdpGed: EventFormat = {
	id: "ucdp-ged",
	name: "UCDP GED",
	versioning: "release",
	sidesInterchangeable: false,
	mapperVersion: 1,
	idColumn: "id",
	columns: [...READ, ...KEPT.map(({ column }) => column)],
	isWorldwide: true,
	defaults: {
		datasetId: "ucdp-ged",
		datasetName: "UCDP Georeferenced Event Dataset",
		licence: "CC BY 4.0",
		licencePolicy: "open",
		attribution: "Uppsala Conflict Data Program (UCDP) GED; Sundberg & Melander 2013",
	},
	recognise: (first) => {
		const names = new Set(first.map(foldColumn));
		if (UCDP_GED_SIGNATURE.every((name) => names.has(name))) return { header: first, firstIsHeader: true };
		const looksLikeData =
			first.length === UCDP_GED_COLUMNS.length && /^\d+$/.test(first[0] ?? "") && /^[123]$/.test(first[5] ?? "");
		return looksLikeData ? { header: UCDP_GED_COLUMNS, firstIsHeader: false } : null;
	},
	createMapper: (header, context) => createRowMapper(header, context, mapRow),
};

function mapRow(row: Row, context: MapContext): Extract<MapResult, { kind: "event" }>["event"] {
	const violence = TYPES[wholeText(row.required("type_of_violence"))];
	if (!violence)
		throw new RowProblem("unknown_value", "type_of_violence", row.text("type_of_violence"), "UCDP codes 1, 2 or 3.");
	const firstDay = row.required("date_start");
	const lastDay = row.text("date_end") ?? firstDay;
	const dateStart = isoDateOf("date_start", firstDay, context.dateOrder);
	const dateEnd = lastDay === firstDay ? dateStart : isoDateOf("date_end", lastDay, context.dateOrder);
	checkDateRange("date_start", dateStart, FIRST_YEAR, context.today);
	if (dateEnd !== dateStart) checkDateRange("date_end", dateEnd, FIRST_YEAR, context.today);
	if (dateEnd < dateStart)
		throw new RowProblem(
			"date_out_of_range",
			"date_end",
			dateEnd,
			`The last day lies before the first (${dateStart}).`,
		);
	const latitude = row.number("latitude");
	const longitude = row.number("longitude");
	checkCoordinates(latitude, longitude);
	const [low, best, high] = [row.persons("low"), row.persons("best"), row.persons("high")];
	const sources = row.count("number_of_sources");
	return {
		sourceId: wholeText(row.required("id")),
		version: null,
		dateStart,
		dateEnd,
		datePrecision: DATE_PRECISIONS[coded(row, "date_prec", 5) - 1] ?? "longer",
		countryStated: row.text("country"),
		admin1Stated: row.text("adm_1"),
		admin2Stated: row.text("adm_2"),
		place: row.text("where_coordinates"),
		latitude,
		longitude,
		geoPrecision: GEO_PRECISIONS[coded(row, "where_prec", 7) - 1] ?? "unknown",
		type: violence.type,
		politicalViolence: true,
		civilianTargeting: violence.civilianTargeting,
		codeStatus: codeStatus(row),
		sidesInterchangeable: false,
		actors: actorsOf(row),
		fatalitiesLow: low,
		fatalitiesBest: best,
		fatalitiesHigh: high,
		civilians: row.persons("deaths_civilians"),
		sourceCount: sources === null || sources < 0 ? null : sources,
		flags: flagsOf(low, best, high, sources),
		details: row.json(KEPT),
	};
}

/** "Clear", or what the coders have still to check: "Check dyad", "Check deaths" and others. Old releases have no such column. */
function codeStatus(row: Row): CodeStatus | null {
	const status = row.text("code_status");
	return status === null ? null : status.toLowerCase() === "clear" ? "clear" : "not_clear";
}

function coded(row: Row, column: string, last: number): number {
	const value = row.number(column);
	if (value === null || !Number.isInteger(value) || value < 1 || value > last) {
		throw new RowProblem("unknown_value", column, row.text(column), `UCDP codes 1 to ${last}.`);
	}
	return value;
}

function actorsOf(row: Row) {
	const [a, b] = [actor(row, "side_a"), actor(row, "side_b")];
	return a === null ? (b === null ? [] : [b]) : b === null ? [a] : [a, b];
}

function actor(row: Row, side: "side_a" | "side_b") {
	const name = row.text(side);
	if (name === null) return null;
	const typeHint = name.startsWith("Government of ")
		? ("state_forces" as const)
		: name === "Civilians"
			? ("civilians" as const)
			: null;
	return { role: side, name, sourceActorId: row.text(`${side}_new_id`), typeHint };
}

function flagsOf(low: number | null, best: number | null, high: number | null, sources: number | null): EventFlag[] {
	const flags: EventFlag[] = [];
	if (best !== null && high !== null && best > high) flags.push("best_above_high");
	if (low !== null && best !== null && low > best) flags.push("low_above_best");
	if (sources !== null && sources < 0) flags.push("sources_not_counted");
	return flags;
}
