import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "../context.ts";
import { createTestContext } from "../testing/test-context.ts";
import { handleOgc } from "./handle.ts";

let database: TestDatabase;
let ctx: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertDataset(database.sql, "closed", "private");
	const events = Array.from({ length: 25 }, (_, index) => ({
		sourceId: String(index),
		country: index % 5 === 0 ? "NER" : "MLI",
		date: `2023-06-${String(index + 1).padStart(2, "0")}`,
	}));
	await insertEvents(
		database.sql,
		["open", "closed"].flatMap((dataset) => events.map((event) => ({ ...event, dataset }))),
	);
	ctx = createTestContext(database);
});
afterAll(() => database.close());

const get = (path: string) => handleOgc(ctx, new Request(`http://localhost:3000${path}`));
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into as any client would
const json = async (path: string): Promise<any> => (await get(path)).json();
// biome-ignore lint/suspicious/noExplicitAny: as above
const linkOf = (answer: any, rel: string): URL => {
	const { href } = answer.links.find((link: { rel: string }) => link.rel === rel) ?? {};
	return new URL(href);
};
const follow = (url: URL) => json(url.pathname + url.search);
const ITEMS = "/ogc/collections/events-open/items";

describe("the features service", () => {
	it("leads from its landing page to its definition, conformance and collections", async () => {
		const landing = await json("/ogc");
		for (const rel of ["self", "service-desc", "conformance", "data"]) {
			const { pathname } = linkOf(landing, rel);
			expect((await get(pathname)).status, rel).toBe(200);
		}
		expect((await json("/ogc/conformance")).conformsTo).toContain(
			"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
		);
		const document = await json("/ogc/api");
		expect([document.openapi, Object.keys(document.paths)]).toEqual([
			"3.0.3",
			[
				"/",
				"/conformance",
				"/collections",
				"/project.qgs",
				"/collections/{collectionId}",
				"/collections/{collectionId}/items",
				"/collections/{collectionId}/items/{featureId}",
			],
		]);
	});
	it("lists what the asker may see, with where and when it is", async () => {
		const { collections } = await json("/ogc/collections");
		expect(collections.map(({ id }: { id: string }) => id)).toEqual(["events-open", "units", "zones"]);
		const [events] = collections;
		expect(events.extent.temporal.interval).toEqual([["2019-01-01", "2023-06-25"]]);
		const [[west, south, east, north]] = events.extent.spatial.bbox;
		expect([west < -12, south < 11, east > 15, north > 24]).toEqual([true, true, true, true]);
		expect((await get("/ogc/collections/events-closed")).status).toBe(404);
		expect((await get("/ogc/collections/events-closed/items")).status).toBe(404);
		const analyst = { ...ctx, viewer: { role: "analyst" } } as ApiContext;
		const answer = await handleOgc(analyst, new Request("http://localhost:3000/ogc/collections/events-closed/items"));
		expect(((await answer.json()) as { numberMatched: number }).numberMatched).toBe(25);
	});
	it("gives every feature once when its pages are followed, each with source, licence and revision", async () => {
		const seen: string[] = [];
		let page = await json(`${ITEMS}?limit=10`);
		for (;;) {
			seen.push(...page.features.map(({ id }: { id: string }) => id));
			expect([page.numberMatched, page.features.length]).toEqual([25, page.numberReturned]);
			if (!page.links.some(({ rel }: { rel: string }) => rel === "next")) break;
			page = await follow(linkOf(page, "next"));
		}
		expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
		const [first] = page.features;
		expect(first.geometry).toEqual({ type: "Point", coordinates: [-4.2, 14.5] });
		expect(first.properties).toMatchObject({
			dataset: "open",
			attribution: "attribution",
			licence: "licence",
			data_revision: 1,
		});
		expect(await json(`${ITEMS}/${first.id}`)).toMatchObject({ id: first.id, properties: first.properties });
	});
	it.each([
		["limit=5000", 25],
		["bbox=-5,14,-4,15", 25],
		["bbox=0,14,1,15", 0],
		["datetime=2023-06-20", 1],
		["datetime=2023-06-20T00:00:00Z/..", 6],
		["datetime=../2023-06-02", 2],
		["datetime=2023-06-20T/..", 6],
		["country=NER", 5],
		["admin1=NE001", 0],
	])("chooses events by %s", async (query, matched) =>
		expect((await json(`${ITEMS}?${query}`)).numberMatched).toBe(matched),
	);
	it.each([
		["datetime=soon", "datetime"],
		["bbox=1,2,3", "bbox"],
		["limit=0", "limit"],
		["colour=red", "colour"],
		["cursor=nowhere", "cursor"],
	])("refuses %s and names it", async (query, parameter) => {
		const answer = await get(`${ITEMS}?${query}`);
		expect([answer.status, await answer.json()]).toMatchObject([400, { parameter }]);
	});
	it("keeps the state of the data in every link", async () => {
		const landing = await json("/ogc?knownAt=1");
		expect(linkOf(landing, "data").search).toBe("?knownAt=1");
		const page = await json(`${ITEMS}?knownAt=1&limit=10`);
		for (const rel of ["next", "collection", "self"]) expect(linkOf(page, rel).searchParams.get("knownAt")).toBe("1");
	});
});

describe("the QGIS project", () => {
	it("has a layer for each collection that the asker may see, at the address that they know", async () => {
		const answer = await get("/ogc/project.qgs");
		const project = await answer.text();
		expect(answer.headers.get("content-disposition")).toContain("harmattan.qgs");
		expect([...project.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id)).toEqual(["events_open", "zones", "units"]);
		expect(project).toContain("url=&#39;http://localhost/ogc&#39; typename=&#39;events-open&#39;");
		expect(project).not.toContain("closed");
	});
});

describe("units of administration as features", () => {
	const UNITS = "/ogc/collections/units/items";
	it("are those of a day and box, with names and codes of the day", async () => {
		const of = async (day: string) => {
			const { features } = await json(`${UNITS}?bbox=-1.7,14,-1.5,14.2&datetime=${day}&country=BFA`);
			return features
				.map(({ properties: { name, pcode } }: { properties: Record<string, string> }) => `${name} ${pcode}`)
				.toSorted();
		};
		expect(await of("2024-06-01")).toEqual(["Sahel BF56", "Soum BF5603"]);
		expect(await of("2026-06-01")).toEqual(["Soum BF59"]);
	});
	it("are found by their id, and are each once", async () => {
		const { numberMatched, features } = await json(`${UNITS}?limit=1000`);
		const ids = features.map(({ id }: { id: string }) => id);
		expect([ids.length, new Set(ids).size]).toEqual([numberMatched, numberMatched]);
		expect(await json(`${UNITS}/BF-13@2025-07-02`)).toMatchObject({ properties: { name: "Djôrô", unit: "BF-13" } });
		expect((await get(`${UNITS}/XX`)).status).toBe(404);
	});
});

describe("zones as features", () => {
	const ZONES = "/ogc/collections/zones/items";
	it("hold from their month to the next that somebody drew, and not once they are no more", async () => {
		await database.sql`insert into zones (id, zone, name, actor, scale, class, month, geometry, confidence, author, synthetic)
			select 'a-' || month, 'a', 'A', 'jnim', 'influence', 'attack', month, geometry::jsonb, 'low', 'An analyst', true from (values
				('2026-01', '{"type":"Polygon","coordinates":[[[-5,14],[-4,14],[-4,15],[-5,14]]]}'),
				('2026-03', '{"type":"Polygon","coordinates":[[[-5,14],[-3,14],[-3,15],[-5,14]]]}'),
				('2026-04', null)) drawn (month, geometry)`;
		const on = async (day: string, rest = "") =>
			(await json(`${ZONES}?datetime=${day}${rest}`)).features.map(({ id }: { id: string }) => id);
		expect(await on("2025-12-31")).toEqual([]);
		expect(await on("2026-02-28")).toEqual(["a-2026-01"]);
		expect(await on("2026-03-01")).toEqual(["a-2026-03"]);
		expect(await on("2026-04-01")).toEqual([]);
		expect(await on("2026-03-01", "&country=NER")).toEqual([]);
		expect(await on("2026-03-01", "&bbox=-3.2,14.1,-3.1,14.8&country=MLI")).toEqual(["a-2026-03"]);
		expect(await json(`${ZONES}/a-2026-01`)).toMatchObject({
			geometry: { type: "MultiPolygon" },
			properties: { author: "An analyst", confidence: "low", synthetic: true, valid_to: "2026-03-01" },
		});
	});
});
