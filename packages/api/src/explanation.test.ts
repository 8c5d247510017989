import { explanationInput } from "@harmattan/analysis/indicator/explanation";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { findIndicator, INDICATORS } from "@harmattan/domain/indicators/catalogue";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createCaller } from "./root.ts";
import { createTestContext } from "./testing/test-context.ts";

let database: TestDatabase;
let call: ReturnType<typeof createCaller>["indicators"];
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "one", "open");
	await insertDataset(database.sql, "two", "open");
	await insertDataset(database.sql, "ucdp", "open");
	const days = ["2023-03-06", "2023-03-07", "2023-03-20", "2023-04-03", "2023-04-30"];
	await insertEvents(
		database.sql,
		days.flatMap((date, index) => [
			{
				dataset: "one",
				sourceId: `m${index}`,
				country: "MLI",
				date,
				best: index + 1,
				...(index === 1 ? { datePrecision: "month" as const } : {}),
				...(index === 2 ? { withdrawal: "deleted" as const } : {}),
			},
			{ dataset: "two", sourceId: `t${index}`, country: "MLI", date: days[0] ?? "", best: 10 },
		]),
	);
	await insertEvents(database.sql, [{ dataset: "one", sourceId: "b", country: "BEN", date: "2023-03-31", best: 9 }]);
	call = createCaller(createTestContext(database)).indicators;
});
afterAll(() => database.close());

const requested = { dataset: "one", region: "MLI" };

describe("an opened value", () => {
	it("names what the formula read and what it left out, and its events are those that it counts", async () => {
		const { explained } = await call.explain({
			...requested,
			id: "fatalities",
			period: "2023-03-15",
			interval: "week",
		});
		expect(explained).toMatchObject({
			point: { period: "2023-03-13", value: 0 },
			from: "2023-03-13",
			to: "2023-03-19",
		});
		const week = await call.explain({ ...requested, id: "fatalities", period: "2023-03-07", interval: "week" });
		expect(week.explained).toMatchObject({
			point: { value: 1 },
			totals: { events: 1 },
			leftOut: { withdrawn: 0, datedLoosely: 1, coarse: 0, deathsNotStated: 0 },
		});
		const { events, matched } = await call.contributing({
			...requested,
			id: "fatalities",
			period: "2023-03-07",
			interval: "week",
		});
		expect([matched, events.map(({ sourceId }) => sourceId)]).toEqual([1, ["m0"]]);
	});
	it("of a past month counts what its source has withdrawn since as left out", async () => {
		const { explained } = await call.explain({ ...requested, id: "events", period: "2023-03-20", interval: "year" });
		expect(explained).toMatchObject({ leftOut: { withdrawn: 1, datedLoosely: 1 } });
	});
	it.each(INDICATORS.filter(({ formedOf }) => formedOf.spans === "totals").map(({ id }) => id))(
		"of %s over a span is formed of the same events as its periods",
		async (id) => {
			const span = { ...requested, id, from: "2023-03-01", to: "2023-04-30", interval: "month" as const };
			const { explained, points } = await call.explain({ ...span, period: "span" });
			expect(explained).toMatchObject({ isSpan: true, from: "2023-03-01", to: "2023-04-30" });
			// The littoral’s own totals are of other countries than those requested.
			expect(explained?.totals?.days ?? null).toBe(id === "littoral_spillover" ? null : 61);
			if (findIndicator(id)?.unit === "events")
				expect(explained?.point.value).toBe(points.reduce((sum, { value }) => sum + (value ?? 0), 0));
		},
	);
	it("of a period before those that are shown by themselves is shown with all from there on", async () => {
		const { explained, points } = await call.explain({
			...requested,
			id: "events",
			period: "2019-02-06",
			interval: "week",
		});
		expect(explained?.point).toMatchObject({ period: "2019-02-04", value: 0 });
		expect(points[0]?.period).toBe("2019-02-04");
	});
	it("of an actor that is not listed is refused, and not 0", async () => {
		await expect(call.explain({ ...requested, id: "events", actor: "nobody" })).rejects.toThrow(
			"there is no actor nobody",
		);
	});
	it("of days after all that is covered is empty, and no error", async () => {
		const { points, explained } = await call.explain({ ...requested, id: "events", from: "2031-01-01" });
		expect([points, explained]).toEqual([[], null]);
	});
	it("of weeks says nothing of the week that is not over", async () => {
		await database.sql`update dataset_coverage set "to" = '2023-12-27' where dataset_id = 'two'`;
		const { points } = await call.explain({ dataset: "two", region: "MLI", id: "trend_4w" });
		expect(points.at(-1)?.period).toBe("2023-12-18");
	});
	it("that looks back opens to the events of all its periods", async () => {
		const { explained } = await call.explain({ ...requested, id: "deadliness", period: "2023-04-01" });
		expect(explained).toMatchObject({ from: "2022-05-01", to: "2023-04-30", class: "V" });
	});
	it("of the littoral opens to events of the littoral, whatever region is requested", async () => {
		const spillover = { ...requested, id: "littoral_spillover", period: "2023-03-01" };
		const { explained } = await call.explain(spillover);
		expect(explained).toMatchObject({ point: { value: 1 }, class: "SJ", countries: ["BEN", "CIV", "GHA", "TGO"] });
		expect((await call.contributing(spillover)).events.map(({ sourceId }) => sourceId)).toEqual(["b"]);
	});
	it("of a drawn area counts only what lies in it, and no rate, since nobody states its population", async () => {
		const near = { kind: "near" as const, longitude: -4.2, latitude: 14.5, km: 5 };
		const far = { ...near, longitude: 2 };
		const value = async (id: string, area: typeof near) =>
			(await call.explain({ ...requested, id, area, period: "2023-04-01" })).explained?.point.value;
		expect([await value("events", near), await value("events", far)]).toEqual([2, 0]);
		expect(await value("rate_per_100k", near)).toBeNull();
	});
	it("of a drawn area without a region is of all countries that it reaches into", async () => {
		const area = { kind: "near" as const, longitude: -1.5, latitude: 14, km: 200 };
		const { region } = await call.explain({ dataset: "one", id: "events", area });
		expect(region).toEqual({
			id: "near:-1.5,14,200",
			name: "within 200 km of 14.00°N 1.50°W",
			countries: ["BFA", "MLI", "NER"],
		});
	});
});

describe("indicators of what events do not say by themselves", () => {
	const june = { ...requested, period: "2023-04-03" };
	const explained = async (id: string) => (await call.explain({ ...june, id })).explained;

	it("count overruns where the format tags them, and none where it has no tag", async () => {
		expect((await explained("site_overruns"))?.point.value ?? null).toBeNull();
		await database.sql`update datasets set format = 'sigact' where id = 'one'`;
		expect((await explained("site_overruns"))?.point.value).toBe(0);
		await database.sql`update events set type = 'base_overrun' where source_id = 'm3'`;
		expect(await explained("site_overruns")).toMatchObject({ point: { value: 1 }, class: null, isOnMap: false });
		const { events } = await call.contributing({ ...june, id: "site_overruns" });
		expect(events.map(({ sourceId }) => sourceId)).toEqual(["m3"]);
		await database.sql`update datasets set format = 'acled' where id = 'one'`;
		await database.sql`update events set type = 'Battles', details = '{"sub_event_type":"Non-state actor overtakes territory"}' where source_id in ('m3', 'm4')`;
		expect((await explained("site_overruns"))?.point.value).toBe(2);
		const { explained: whole } = await call.explain({ ...june, id: "site_overruns", period: "span" });
		expect(whole).toMatchObject({ isSpan: true, point: { value: 2 } });
	});
	it("count events near a route that has a geometry, and nothing while none has", async () => {
		expect((await explained("route_exposure"))?.point.value ?? null).toBeNull();
		const line = (latitude: number) => ({
			type: "LineString",
			coordinates: [
				[-6, latitude],
				[-3, latitude],
			],
		});
		const draw = (latitude: number) =>
			database.sql`update places set geometry = ${database.sql.json(line(latitude))}, countries = '{MLI}' where id = (select min(id) from places where kind = 'route')`;
		// The events lie at 14.5 degrees north: 0.2 degrees are 22 km, 0.3 are 33.
		await draw(14.7);
		expect((await explained("route_exposure"))?.point).toMatchObject({ value: 2, parts: { placed: 1 } });
		expect((await call.contributing({ ...june, id: "route_exposure" })).matched).toBe(2);
		await draw(14.8);
		expect((await explained("route_exposure"))?.point.value).toBe(0);
	});
	it("count a dyad as active from 25 deaths in a year, wherever the dataset has them", async () => {
		const year = async (id: string) =>
			(await call.explain({ ...requested, id, period: "2023-01-01" })).explained?.point;
		expect((await year("ucdp_active"))?.value ?? null).toBeNull();
		await insertEvents(database.sql, [
			{ dataset: "ucdp", sourceId: "a", country: "MLI", date: "2023-02-01", best: 24, type: "State-based conflict" },
			{ dataset: "ucdp", sourceId: "b", country: "NER", date: "2023-02-01", best: 1, type: "State-based conflict" },
			{ dataset: "ucdp", sourceId: "c", country: "MLI", date: "2023-02-01", best: 25, type: "One-sided violence" },
			{ dataset: "ucdp", sourceId: "d", country: "MLI", date: "2022-02-01", best: 24, type: "State-based conflict" },
		]);
		const { explained } = await call.explain({
			dataset: "ucdp",
			region: "MLI",
			id: "ucdp_active",
			period: "2023-01-01",
		});
		expect(explained?.point).toMatchObject({ value: 1, parts: { stateBased: 1, nonState: 0, wars: 0, oneSided: 1 } });
		const before = await call.explain({ dataset: "ucdp", region: "MLI", id: "ucdp_active", period: "2022-01-01" });
		expect(before.explained?.point.value).toBe(0);
	});
});

describe("two datasets", () => {
	it("are set beside each other, with what they disagree by, and never added up", async () => {
		const found = await call.explain({
			...requested,
			id: "events",
			from: "2023-03-01",
			to: "2023-06-30",
			beside: "two",
		});
		expect(found.points.map(({ value }) => value)).toEqual([2, 2, 0, 0]);
		expect(found.beside?.points.map(({ value }) => value)).toEqual([5, 0, 0, 0]);
		expect(found.beside?.divergence).toMatchObject({ periods: 4, ratio: 5 / 4 });
	});
	it("are refused by name where the second is not there", async () => {
		await expect(call.explain({ ...requested, id: "events", beside: "nowhere" })).rejects.toThrow("nowhere");
	});
});

it("a period that is no date is refused", () => {
	expect(explanationInput.safeParse({ id: "events", period: "yesterday" }).success).toBe(false);
});
