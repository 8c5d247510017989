import { describe, expect, it } from "vitest";
import { packRecords } from "../reading/record-batch.ts";
import { recogniseFormat } from "../registry.ts";
import { acled } from "./acled.ts";

/** The three layouts, each with a synthetic row. */
const PRESENT = {
	header:
		"event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp",
	row: "NIR12,2022-04-05,2022,2,Political violence,Riots,Mob violence,Rioters (Niger),Students; Teachers,Rioters,Civilians (Niger),,Civilians,57,Civilian targeting,562,Western Africa,Niger,Tillaberi,Ouallam,,Ouallam,14.32,2.09,3,A; B,National,synthetic,,crowd size=no report,1718661600",
};
const BEFORE = {
	header:
		"data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3",
	row: "777,466,MLI12,12,05 April 2022,2022,1,Violence against civilians,Attack,JNIM,,2,Civilians (Mali),,7,27,Western Africa,Mali,Mopti,Mopti,,Mopti,14.5,-4.2,1,A,National,synthetic,4,1650000000,MLI",
};
const OLD = {
	header:
		"GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES",
	row: "432,5MLI,5,05-April-2015,2015,1,Battle-No change of territory,Military Forces of Mali,,1,Ansar Dine,AQIM,3,13,Mali,Kidal,Kidal,,Kidal,18.44,1.41,1,A,synthetic,0",
};
function map({ header, row }: { header: string; row: string }, changes: Record<string, string> = {}) {
	const names = header.split(",");
	const values = row.split(",").map((value, index) => changes[names[index] ?? ""] ?? value);
	return acled.createMapper(names, { today: "2026-11-22" })(packRecords([{ line: 2, values }]), 0);
}
const event = (layout: typeof PRESENT, changes?: Record<string, string>) => {
	const result = map(layout, changes);
	if (result?.kind !== "event") throw new Error(JSON.stringify(result));
	return result.event;
};

describe("ACLED", () => {
	it.each([
		["present", PRESENT],
		["former", BEFORE],
		["2015-16", OLD],
	])("is recognised in its %s layout", (_, { header }) => {
		expect(recogniseFormat(header.split(","))?.format.id).toBe("acled");
	});
	it("of today gives version, precision, classes and all actors", () => {
		expect(event(PRESENT)).toMatchObject({
			sourceId: "NIR12",
			version: "2024-06-17T22:00:00.000Z",
			dateStart: "2022-04-05",
			datePrecision: "week",
			geoPrecision: "province",
			politicalViolence: true,
			civilianTargeting: true,
			fatalitiesBest: null,
			sourceCount: 2,
			actors: [
				{ role: "side_a", name: "Rioters (Niger)", typeHint: null },
				{ role: "associated_a", name: "Students" },
				{ role: "associated_a", name: "Teachers" },
				{ role: "side_b", name: "Civilians (Niger)", typeHint: "civilians" },
			],
		});
	});
	it("of the layout before tells civilian targeting by the event's type, and never uses data_id", () => {
		expect(event(BEFORE)).toMatchObject({
			sourceId: "MLI12",
			dateStart: "2022-04-05",
			civilianTargeting: true,
			fatalitiesBest: 4,
		});
		expect(event(BEFORE, { event_type: "Battles" }).civilianTargeting).toBe(false);
	});
	it("of 2015-16 has other types, no version, and blank is not 0", () => {
		expect(event(OLD)).toMatchObject({
			sourceId: "5MLI",
			version: null,
			dateStart: "2015-04-05",
			politicalViolence: true,
			fatalitiesBest: 0,
		});
		expect(event(OLD, { FATALITIES: "" }).fatalitiesBest).toBeNull();
		expect(event(OLD, { EVENT_TYPE: "Riots/Protests" }).politicalViolence).toBe(false);
	});
	it.each([
		[{ event_date: "2022-13-05" }, "not_a_date", "event_date"],
		[{ event_date: "1996-01-01" }, "date_out_of_range", "event_date"],
		[{ event_date: "2027-01-01" }, "future_date", "event_date"],
		[{ event_type: "Picnic" }, "unknown_value", "event_type"],
		[{ geo_precision: "9" }, "unknown_value", "geo_precision"],
		[{ fatalities: "-1" }, "negative_deaths", "fatalities"],
		[{ timestamp: "soon" }, "not_a_date", "timestamp"],
		[{ event_id_cnty: "" }, "missing_value", "event_id_cnty"],
	])("refuses %j as %s in %s", (changes, code, column) => {
		expect(map(PRESENT, changes)).toMatchObject({ kind: "reject", reject: { code, column, line: 2 } });
	});
});
