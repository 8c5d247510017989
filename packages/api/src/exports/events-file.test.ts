import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { isInArea, readArea } from "@harmattan/domain/events/map-area";
import { tableFromIPC } from "@uwdata/flechette";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "../context.ts";
import { handleRest } from "../rest/handle.ts";
import { createTestContext } from "../testing/test-context.ts";

const FORMULA = '=HYPERLINK("http://example.org","x")';
let database: TestDatabase;
let ctx: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertDataset(database.sql, "private", "private");
	for (const dataset of ["open", "private"])
		await insertEvents(
			database.sql,
			Array.from({ length: 12 }, (_, index) => ({
				dataset,
				sourceId: String(index),
				country: index % 3 === 0 ? "NER" : "MLI",
				date: `2023-06-${String(index + 1).padStart(2, "0")}`,
				best: index,
			})),
		);
	await database.sql`update events set longitude = -5 + source_id::int * 0.7, latitude = 12 + source_id::int * 0.3`;
	await database.sql`update events set place = ${FORMULA} where source_id = '5'`;
	await database.sql`update events set latitude = null, longitude = null where source_id = '7'`;
	ctx = createTestContext(database);
});
afterAll(() => database.close());

const get = (query: string) => handleRest(ctx, new Request(`http://localhost/api/v1/export?dataset=open&${query}`));
const rowsOf = async (query: string): Promise<Record<string, string>[]> =>
	parse(await (await get(query)).text(), { columns: true });

describe("events as a file", () => {
	it("as CSV hold a row an event, with source, licence and revision, and no formula", async () => {
		const answer = await get("format=csv");
		expect(answer.headers.get("content-disposition")).toBe('attachment; filename="harmattan-open-V.csv"');
		const rows: Record<string, string>[] = parse(await answer.text(), { columns: true });
		expect(rows.map((row) => row.deaths_best)).toEqual(Array.from({ length: 12 }, (_, index) => String(index)));
		expect(rows[5]?.place).toBe(`'${FORMULA}`);
		expect(rows[7]).toMatchObject({ latitude: "", country: "MLI", dataset: "open", synthetic: "false" });
		expect(rows.every((row) => row.licence !== "" && row.attribution !== "" && row.data_revision !== "")).toBe(true);
	});
	it("as CSV may lead with a row of HXL tags", async () => {
		const [tags] = await rowsOf("hxl=1");
		expect(tags).toMatchObject({
			date_start: "#date+start",
			latitude: "#geo+lat",
			deaths_best: "#affected+killed+best",
		});
	});
	it("as GeoJSON are features, without a geometry where there is no point", async () => {
		const { features, licence } = JSON.parse(await (await get("format=geojson")).text());
		expect([features.length, typeof licence]).toEqual([12, "string"]);
		expect(features[1].geometry.coordinates).toEqual([-4.3, 12.3]);
		expect([features[7].geometry, features[5].properties.place]).toEqual([null, FORMULA]);
	});
	it("as Parquet and Arrow hold the same rows with their types", async () => {
		const file = await (await get("format=parquet")).arrayBuffer();
		const parquet = await parquetReadObjects({ file });
		const arrow = tableFromIPC(new Uint8Array(await (await get("format=arrow")).arrayBuffer()), {
			useDate: true,
		}).toArray();
		expect(parquet).toEqual(arrow.map((row) => ({ ...row })));
		expect(parquet[7]).toMatchObject({
			latitude: null,
			date_start: new Date("2023-06-08"),
			synthetic: false,
			deaths_best: 7,
			place: parquet[6]?.place,
		});
	});
	it("are those of the choice, in every dimension", async () => {
		const ids = async (query: string) => (await rowsOf(query)).map((row) => Number(row.source_id));
		expect(await ids("country=NER&from=2023-06-02")).toEqual([3, 6, 9]);
		expect(await ids("deaths=2-4")).toEqual([2, 3, 4]);
		expect(await ids("deaths=10-")).toEqual([10, 11]);
		expect(await ids("precision=country")).toEqual([]);
		for (const area of ["near:-2.9,12.9,120", "lasso:-4,12_0,12_0,14.5_-4,14.5"]) {
			const shape = readArea(area);
			const inside = (await rowsOf("")).filter(
				({ longitude, latitude }) =>
					shape !== null && latitude !== "" && isInArea(shape, Number(longitude), Number(latitude)),
			);
			expect(inside.length).toBeGreaterThan(2);
			expect(await ids(`area=${area}`)).toEqual(inside.map((row) => Number(row.source_id)));
		}
	});
	it("name what is wrong with a choice, and are not there of a dataset that the asker may not see", async () => {
		for (const [query, parameter] of [
			["country=Mali", "country"],
			["area=near:1", "area"],
			["deaths=x", "deaths"],
			["format=xls", "format"],
			["from=2023-07-01&to=2023-06-01", "from"],
		]) {
			const answer = await get(query ?? "");
			expect([query, answer.status, ((await answer.json()) as { parameter: string }).parameter]).toEqual([
				query,
				400,
				parameter,
			]);
		}
		const hidden = await handleRest(ctx, new Request("http://localhost/api/v1/export?dataset=private"));
		expect(hidden.status).toBe(404);
	});
});
