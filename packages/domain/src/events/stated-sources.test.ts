import { describe, expect, it } from "vitest";
import { statedSources } from "./stated-sources.ts";

describe("the sources that a dataset names", () => {
	it("are publisher, date and headline, whatever commas and quotes the headline holds", () => {
		expect(
			statedSources('"Paper A,2023-10-14,In reply, he "condemned" it. ";"Agency B,2023-10-13,Seven killed: official"'),
		).toEqual([
			{ publisher: "Paper A", date: "2023-10-14", title: 'In reply, he "condemned" it.' },
			{ publisher: "Agency B", date: "2023-10-13", title: "Seven killed: official" },
		]);
	});
	it("keep an entry whole that is written otherwise", () => {
		expect(statedSources('"Paper A,2013-07-21,Raid in town";"no date here"')[1]).toEqual({
			publisher: null,
			date: null,
			title: "no date here",
		});
	});
	it("are lines of free text in old releases, and names where there are only names", () => {
		expect(statedSources('Agency 2009-07-26 "Many dead"; Paper 2009-07-28 "Leader vows')).toHaveLength(2);
		expect(statedSources("Agency; Local Radio")).toEqual([
			{ publisher: "Agency", date: null, title: null },
			{ publisher: "Local Radio", date: null, title: null },
		]);
	});
	it("are none where none is stated", () => expect(statedSources(null)).toEqual([]));
});
