import { readMatrix } from "@harmattan/analysis/indicator/matrix";
import { readRegionFigures } from "@harmattan/analysis/indicator/region-figures";
import { readSituation } from "@harmattan/analysis/situation/situation";
import { CUT, insertCoveredDatasets } from "@harmattan/database/testing/covered-datasets";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { INDICATORS } from "@harmattan/domain/indicators/catalogue";
import type { IndicatorPoint } from "@harmattan/domain/indicators/series";
import { INTERVALS, type Interval } from "@harmattan/domain/time/calendar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "./context.ts";
import { handleRest } from "./rest/handle.ts";
import { createTestContext } from "./testing/test-context.ts";

// The test that keeps a gap from becoming a zero: without the events and the coverage of some days, every figure is null,
// or what it was, or says the part that is covered; without the coverage alone, no null becomes a number.

let database: TestDatabase;
let ctx: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertCoveredDatasets(database.sql);
	ctx = createTestContext(database);
}, 120_000);
afterAll(() => database.close());

const CUTS = ["cut", "unknown"] as const;
const REGIONS = ["MLI", "sahel"];
/** First day of the last month, week or day that lies wholly within the cut. */
const LAST_MONTH_START = "2023-04-01";

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into as any client would
async function json(path: string): Promise<any> {
	const response = await handleRest(ctx, new Request(`http://localhost/api/v1${path}`));
	expect(response.status, path).toBe(200);
	return response.json();
}

/** What is wrong with a value without some coverage, against the value with it; null where nothing is. */
function fault(name: string, whole: unknown, cut: unknown): string | null {
	if (cut === null || cut === undefined || JSON.stringify(cut) === JSON.stringify(whole)) return null;
	return `${name}: ${JSON.stringify(whole)} became ${JSON.stringify(cut)}`;
}

function pointFaults(name: string, whole: readonly IndicatorPoint[], cut: readonly IndicatorPoint[]): string[] {
	return cut.flatMap((point, index) => {
		const of = `${name} ${point.period}`;
		const before = whole[index];
		if (before?.period !== point.period) return [`${of}: is of another period than ${before?.period}`];
		const isPart = point.value !== null && point.coveredDays < point.days;
		if (isPart) return point.value === 0 ? [`${of}: a zero of a part`] : [];
		return [
			fault(of, before.value, point.value),
			fault(`${of} low`, before.low, point.low),
			fault(`${of} high`, before.high, point.high),
		].filter((one) => one !== null);
	});
}

const intervalsOf = (interval: Interval | null): readonly Interval[] => (interval === null ? INTERVALS : [interval]);

describe.each(CUTS)("without %s days", (dataset) => {
	it.each(INDICATORS.map(({ id, interval }) => [id, interval] as const))(
		"%s is null, what it was, or says its part",
		async (id, own) => {
			for (const region of REGIONS)
				for (const interval of intervalsOf(own)) {
					const address = (of: string) =>
						`/indicators/${id}?region=${region}&dataset=${of}&interval=${interval}&from=2022-01-01&to=2023-12-31`;
					const [whole, cut] = await Promise.all([json(address("whole")), json(address(dataset))]);
					expect(pointFaults(`${id} of ${region} by ${interval}`, whole.points, cut.points)).toEqual([]);
					// A period wholly within the cut has no value at all, and none has a zero that it did not have.
					const zeros = (points: IndicatorPoint[]) => points.filter(({ value }) => value === 0).length;
					expect(zeros(cut.points), `${id} by ${interval}`).toBeLessThanOrEqual(zeros(whole.points));
					for (const { period, value } of cut.points)
						if (interval !== "quarter" && interval !== "year" && period >= CUT.from && period <= LAST_MONTH_START)
							expect([period, value]).toEqual([period, null]);
				}
		},
	);

	it("Situation forms no change, ratio or zero over them", async () => {
		for (const region of REGIONS) {
			const [whole, cut] = await Promise.all(
				["whole", dataset].map((of) => readSituation(ctx, { dataset: of, region })),
			);
			const [was, is] = [whole?.figures, cut?.figures];
			expect(is?.window).toEqual(was?.window);
			const faults = (is?.watch ?? []).flatMap((row, index) => {
				const before = was?.watch[index];
				const isPart = row.value !== null && row.heldWeeks < 52;
				return [
					isPart
						? row.value === 0
							? `${row.indicator}: a zero of a part`
							: null
						: fault(row.indicator, before?.value, row.value),
					fault(`${row.indicator} change`, before?.change, row.change),
					fault(`${row.indicator} before`, before?.before, row.before),
					...row.spark.map((value, at) => fault(`${row.indicator} spark ${at}`, before?.spark[at], value)),
				];
			});
			const rest = [
				...(is?.weeks ?? []).map((week, index) =>
					week.coveredDays < 7 ? null : fault(week.period, was?.weeks[index]?.events, week.events),
				),
				...(is?.monthly ?? []).map(({ id, value }, index) => fault(id, was?.monthly[index]?.value, value)),
				fault("trend of a year", was?.trends.year.change, is?.trends.year.change),
				fault("trend of four weeks", was?.trends.fourWeeks.change, is?.trends.fourWeeks.change),
			];
			expect([...faults, ...rest].filter((one) => one !== null)).toEqual([]);
			expect(is?.watch.find(({ indicator }) => indicator === "events")).toMatchObject({
				change: null,
				heldWeeks: expect.any(Number),
			});
			expect(is?.movers).toEqual([]);
			expect(is?.known.gaps).toEqual([CUT]);
		}
	});

	it("the matrix and a region's page do neither", async () => {
		const [whole, cut] = await Promise.all(
			["whole", dataset].map((of) => readMatrix(ctx, { dataset: of, class: "V" })),
		);
		const faults = (cut?.rows ?? []).flatMap(({ region, figures }, row) => {
			const before = whole?.rows[row]?.figures;
			return [
				...(figures?.watch ?? []).flatMap((cell, index) => [
					cell.heldWeeks < 52 && cell.value !== 0
						? null
						: fault(`${region.id} ${cell.indicator}`, before?.watch[index]?.value, cell.value),
					fault(`${region.id} ${cell.indicator} change`, before?.watch[index]?.change, cell.change),
				]),
				...(figures?.trailing ?? []).flatMap(({ indicator, value, before: earlier }, index) => [
					fault(`${region.id} ${indicator}`, before?.trailing[index]?.value, value),
					fault(`${region.id} ${indicator} before`, before?.trailing[index]?.before, earlier),
				]),
				...(figures?.months ?? []).map(({ period, value, coveredDays, days }, index) =>
					value !== 0 && coveredDays < days
						? null
						: fault(`${region.id} ${period}`, before?.months[index]?.value, value),
				),
			];
		});
		expect(faults.filter((one) => one !== null)).toEqual([]);
		for (const region of REGIONS) {
			const found = await readRegionFigures(ctx, { dataset, region, class: "V" });
			for (const { id, interval, point, before } of found.figures ?? [])
				for (const value of [point, before]) {
					if (value?.value == null || value.coveredDays < value.days) continue;
					const { points } = await json(
						`/indicators/${id}?region=${region}&dataset=whole&interval=${interval}&from=${value.period}&to=${value.period}`,
					);
					expect(fault(`${id} of ${region}`, points[0]?.value, value.value)).toBeNull();
				}
		}
	});

	it.each(["2022-06-01", "2023-01-20", "2023-03-15", "2023-06-15", "2023-09-01"])(
		"a comparison about %s is null, what it was, or of fewer weeks than were requested",
		async (date) => {
			const address = (of: string) => `/compare?region=sahel&dataset=${of}&date=${date}&months=3`;
			const [whole, cut] = await Promise.all([json(address("whole")), json(address(dataset))]);
			if (cut.shortened === true)
				expect(cut.weeks.before + cut.weeks.after).toBeLessThan(whole.weeks.before + whole.weeks.after);
			else expect(fault(date, whole.ratio, cut.ratio)).toBeNull();
			if (date > CUT.from && date < CUT.to) expect([cut.ratio, cut.reason]).toEqual([null, "not_covered"]);
		},
	);
});
