import { describe, expect, it } from "vitest";
import type { MapResult } from "../event-format.ts";
import { packRecords } from "../reading/record-batch.ts";
import { recogniseFormat } from "../registry.ts";
import { UCDP_GED_COLUMNS } from "./columns.ts";
import { ucdpGed } from "./ucdp-ged.ts";

/** A synthetic row in the exact layout of UCDP GED. */
const ROW: Record<string, string> = {
	id: "15960",
	relid: "MLI-2019-1-1-1",
	year: "2019",
	active_year: "1",
	code_status: "Clear",
	type_of_violence: "1",
	conflict_name: "Synthetic: Government",
	dyad_name: "Synthetic dyad",
	side_a_new_id: "72",
	side_a: "Government of Mali",
	side_b_new_id: "6000",
	side_b: "JNIM",
	number_of_sources: "2",
	source_article: "synthetic",
	where_prec: "1",
	where_coordinates: "Mopti town",
	adm_1: "Mopti region",
	latitude: "14.5",
	longitude: "-4.2",
	country: "Mali",
	country_id: "432",
	event_clarity: "1",
	date_prec: "1",
	date_start: "2019-06-09 00:00:00.000",
	date_end: "2019-06-10 00:00:00.000",
	deaths_a: "1",
	deaths_b: "2",
	deaths_civilians: "0",
	deaths_unknown: "0",
	best: "3",
	high: "5",
	low: "2",
};
const valuesOf = (row: Record<string, string>, columns = UCDP_GED_COLUMNS) =>
	columns.map((column) => row[column] ?? "");
function map(changes: Record<string, string>, header: readonly string[] = UCDP_GED_COLUMNS): MapResult | null {
	return ucdpGed.createMapper(header, { today: "2026-11-22" })(
		packRecords([{ line: 7, values: valuesOf({ ...ROW, ...changes }, header) }]),
		0,
	);
}
const event = (changes: Record<string, string> = {}) => {
	const result = map(changes);
	if (result?.kind !== "event") throw new Error("the row was refused");
	return result.event;
};
const reject = (changes: Record<string, string>) => {
	const result = map(changes);
	if (result?.kind !== "reject") throw new Error("the row was taken");
	return result.reject;
};

describe("UCDP GED is recognised", () => {
	it("from its header, whatever the order and case", () => {
		const header = [...UCDP_GED_COLUMNS].reverse().map((name) => name.toUpperCase());
		expect(recogniseFormat(header)?.format.id).toBe("ucdp-ged");
	});
	it("without a header row, as some candidate releases ship", () => {
		expect(ucdpGed.recognise(valuesOf(ROW))).toEqual({ header: UCDP_GED_COLUMNS, firstIsHeader: false });
	});
	it("in an older release with fewer columns", () => {
		const older = UCDP_GED_COLUMNS.filter(
			(name) =>
				![
					"code_status",
					"number_of_sources",
					"event_clarity",
					"gwnoa",
					"gwnob",
					"source_office",
					"source_date",
					"source_headline",
				].includes(name),
		);
		expect(recogniseFormat(older)?.format.id).toBe("ucdp-ged");
		expect(map({}, older)).toMatchObject({ kind: "event", event: { sourceCount: null } });
	});
	it("not in another file", () => expect(recogniseFormat(["id", "name"])).toBeNull());
});

describe("a row of UCDP GED", () => {
	it("keeps its span of days, its range of deaths and its sides", () => {
		expect(event()).toMatchObject({
			sourceId: "15960",
			dateStart: "2019-06-09",
			dateEnd: "2019-06-10",
			datePrecision: "day",
			geoPrecision: "exact",
			fatalitiesLow: 2,
			fatalitiesBest: 3,
			fatalitiesHigh: 5,
			type: "State-based conflict",
			politicalViolence: true,
			civilianTargeting: false,
			codeStatus: "clear",
			sourceCount: 2,
			actors: [
				{ role: "side_a", name: "Government of Mali", typeHint: "state_forces" },
				{ role: "side_b", name: "JNIM", typeHint: null },
			],
		});
	});
	it("has the id 15960 where a spreadsheet wrote 15960.0", () =>
		expect(event({ id: "15960.0" }).sourceId).toBe("15960"));
	it("keeps and flags best above high and low above best", () => {
		expect(event({ best: "9", high: "5" })).toMatchObject({
			fatalitiesBest: 9,
			fatalitiesHigh: 5,
			flags: ["best_above_high"],
		});
		expect(event({ low: "4" })).toMatchObject({ fatalitiesLow: 4, flags: ["low_above_best"] });
	});
	it("reads -1 sources as not counted, and a blank admin-1 as null", () => {
		expect(event({ number_of_sources: "-1", adm_1: "" })).toMatchObject({
			sourceCount: null,
			admin1Stated: null,
			flags: ["sources_not_counted"],
		});
	});
	it.each(["1.5", "99999999999"])("refuses %s sources, which no event has", (number_of_sources) =>
		expect(reject({ number_of_sources })).toMatchObject({ code: "not_a_number", column: "number_of_sources" }),
	);
	it("keeps blank deaths as null, never 0", () =>
		expect(event({ best: "", deaths_civilians: "" })).toMatchObject({ fatalitiesBest: null, civilians: null }));
	it("passes over the #hxl row of the humanitarian mirror", () => {
		const mapper = ucdpGed.createMapper(["", ...UCDP_GED_COLUMNS], { today: "2026-11-22" });
		expect(
			mapper(packRecords([{ line: 2, values: ["", "#event+id", ...UCDP_GED_COLUMNS.slice(1).map(() => "#x")] }]), 0),
		).toBeNull();
	});
	it("passes over it by its tags, with a blank id and a number before it, and takes no event for one", () => {
		const mapper = ucdpGed.createMapper(["", ...UCDP_GED_COLUMNS], { today: "2026-11-22" });
		const tags = UCDP_GED_COLUMNS.map((column) =>
			column === "country" ? "#country+name" : column === "best" ? "#affected +killed" : "",
		);
		expect(mapper(packRecords([{ line: 2, values: ["0", ...tags] }]), 0)).toBeNull();
		const values = [
			"0",
			...UCDP_GED_COLUMNS.map((column) => (column === "source_headline" ? "#peace" : (ROW[column] ?? ""))),
		];
		expect(mapper(packRecords([{ line: 2, values }]), 0)?.kind).toBe("event");
	});
});

describe("a row that cannot be used is refused with line, column, value and remedy", () => {
	it.each([
		["a word for deaths", { best: "many" }, "not_a_number", "best"],
		["negative deaths", { low: "-2" }, "negative_deaths", "low"],
		["half a death", { high: "2.5" }, "fractional_deaths", "high"],
		["no id", { id: "" }, "missing_value", "id"],
		["no such date", { date_start: "2019-02-30" }, "not_a_date", "date_start"],
		["a year before the source", { date_start: "1988-12-31" }, "date_out_of_range", "date_start"],
		["an end before the start", { date_end: "2019-06-01" }, "date_out_of_range", "date_end"],
		["coordinates of 0, 0", { latitude: "0", longitude: "0" }, "coordinates_zero", "latitude"],
		["swapped coordinates", { latitude: "120", longitude: "14" }, "coordinates_swapped", "latitude"],
		["an unknown precision", { where_prec: "9" }, "unknown_value", "where_prec"],
	])("for %s", (_, changes, code, column) => {
		const refused = reject(changes as Record<string, string>);
		expect(refused).toMatchObject({ line: 7, code, column, disposition: "rejected" });
		expect(refused.message).toContain(`line 7, column ${column}`);
		expect(refused.raw.id).toBe({ ...ROW, ...(changes as Record<string, string>) }.id);
	});
	it("and set apart where its day lies in the future", () => {
		expect(reject({ date_start: "2027-01-01", date_end: "2027-01-01" })).toMatchObject({
			code: "future_date",
			disposition: "quarantined",
		});
	});
});
