import { describe, expect, it } from "vitest";
import { packRecords } from "../reading/record-batch.ts";
import { recogniseFormat } from "../registry.ts";
import { sigact } from "./sigact.ts";

const HEADER =
	"id,date,time,country,admin1,place,lat,lon,event_type,actor,target,side,fatalities,fatalities_civilian,site,site_outcome,source_url,source_date,confidence,notes".split(
		",",
	);
const ROW: Record<string, string> = {
	id: "A1",
	date: "9 June 2023",
	country: "Mali",
	place: "Mopti",
	event_type: "base overrun",
	actor: "JNIM",
	target: "Civilians",
	fatalities: "4",
	site: "post",
	site_outcome: "overrun",
};
const map = (changes: Record<string, string> = {}) =>
	sigact.createMapper(HEADER, { today: "2026-11-22" })(
		packRecords([{ line: 2, values: HEADER.map((name) => ({ ...ROW, ...changes })[name] ?? "") }]),
		0,
	);

describe("a team's own records", () => {
	it("are recognised by their required columns", () => expect(recogniseFormat(HEADER)?.format.id).toBe("sigact"));
	it("are private to the installation", () => expect(sigact.defaults.licencePolicy).toBe("private"));
	it("need no coordinates where a place is named", () => {
		expect(map()).toMatchObject({
			kind: "event",
			event: {
				dateStart: "2023-06-09",
				type: "base_overrun",
				latitude: null,
				geoPrecision: "near",
				details: '{"site":"post","site_outcome":"overrun","target":"Civilians"}',
			},
		});
	});
	it.each([
		[{ event_type: "picnic" }, "unknown_value", "event_type"],
		[{ place: "" }, "missing_value", "lat"],
		[{ lat: "14.5" }, "missing_value", "longitude"],
		[{ actor: "" }, "missing_value", "actor"],
	])("are refused for %j", (changes, code, column) =>
		expect(map(changes as Record<string, string>)).toMatchObject({ kind: "reject", reject: { code, column, line: 2 } }),
	);
});
