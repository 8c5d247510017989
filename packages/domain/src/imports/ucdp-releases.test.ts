import { describe, expect, it } from "vitest";
import { parseRelease, releaseInFileName } from "../merge/release.ts";
import { currentReleases, possibleCandidates, possibleFinals, releasesOnPage } from "./ucdp-releases.ts";

const texts = (all: readonly { release: { text: string } }[]) => all.map(({ release }) => release.text);

describe("releases of UCDP GED", () => {
	const page = `<a href="ged/ged251-csv.zip">CSV</a> <a href="/downloads/ged/ged241-csv.zip">older</a> <a href="ged251-xlsx.zip">Excel</a>
		<a href='candidateged/GEDEvent_v26_0_2.csv'>February</a> <a href="candidateged/GEDevent_v26_0_1.csv">January</a>
		<a href="candidateged/GEDEvent_v24_0_12.csv">superseded</a> <a href="candidateged/GEDEvent_v25_01_25_12.csv">2025</a>
		<a href="candidateged/GEDEvent_v26_0_99.csv">no such month</a>`;
	it("are those that the download page links to, with their addresses", () => {
		const found = releasesOnPage(page);
		expect(texts(found)).toEqual(["25.1", "24.1", "26.0.2", "26.0.1", "24.0.12", "25.01.25.12"]);
		expect(found[3]?.href).toBe("candidateged/GEDevent_v26_0_1.csv");
	});
	it("that make a dataset current are the newest final and every candidate beyond it, in order", () =>
		expect(texts(currentReleases(releasesOnPage(page)))).toEqual(["25.1", "25.01.25.12", "26.0.1", "26.0.2"]));
	it("that may be out are tried from the newest known on, in a bounded number", () => {
		expect(possibleFinals("2026-11-27").map(({ text }) => text)).toEqual(["26.1", "25.1", "24.1", "23.1"]);
		const months = possibleCandidates(parseRelease("25.1"), "2026-02-10").map(({ text }) => text);
		expect([months[0], months.at(-1), months.length]).toEqual(["25.0.1", "26.0.2", 14]);
		expect(possibleCandidates(null, "2026-02-10").length).toBeLessThanOrEqual(25);
	});
	it("are known by the publisher's own name of a zip", () =>
		expect(releaseInFileName("ged251-csv.zip")?.text).toBe("25.1"));
});
