import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "../context.ts";
import { createTestContext } from "../testing/test-context.ts";
import { handleRest } from "./handle.ts";

let database: TestDatabase;
let ctx: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertEvents(
		database.sql,
		Array.from({ length: 25 }, (_, index) => ({
			dataset: "open",
			sourceId: String(index),
			country: index % 5 === 0 ? "NER" : "MLI",
			date: `2023-06-${String(index + 1).padStart(2, "0")}`,
		})),
	);
	ctx = createTestContext(database);
});
afterAll(() => database.close());

const get = (path: string, headers: Record<string, string> = {}) =>
	handleRest(ctx, new Request(`http://localhost/api/v1${path}`, { headers }));
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into as any client would
const json = async (path: string): Promise<any> => (await get(path)).json();

describe("events over REST", () => {
	it("are GeoJSON features with the contract's properties", async () => {
		const { features, numberMatched, numberReturned } = await json("/events?limit=3");
		expect([numberMatched, numberReturned, features.length]).toEqual([25, 3, 3]);
		expect(features[0]).toMatchObject({ type: "Feature", geometry: { type: "Point", coordinates: [-4.2, 14.5] } });
		expect(Object.keys(features[0].properties)).toEqual(
			expect.arrayContaining([
				"id",
				"sourceId",
				"dataset",
				"dateStart",
				"dateEnd",
				"datePrecision",
				"country",
				"admin1",
				"place",
				"geoPrecision",
				"classes",
				"type",
				"actors",
				"fatalities",
				"civilians",
				"sources",
				"revision",
			]),
		);
		expect(features[0].properties.actors[0]).toEqual({
			id: "jnim",
			name: "JNIM",
			stated: "JNIM",
			role: "side_a",
			type: "armed_group",
			ideology: "salafi_jihadi",
		});
	});
	it("page by the next link to the end, each event once", async () => {
		const seen: string[] = [];
		let path: string | undefined = "/events?limit=10";
		while (path) {
			const page: { features: { id: string }[]; links: { rel: string; href: string }[] } = await json(path);
			seen.push(...page.features.map((feature) => feature.id));
			path = page.links.find((link) => link.rel === "next")?.href.replace("/api/v1", "");
		}
		expect(seen).toHaveLength(25);
		expect(new Set(seen).size).toBe(25);
	});
	it.each([
		["country=NER", 5],
		["from=2023-06-10&to=2023-06-12", 3],
		["datetime=2023-06-20/..", 6],
		["datetime=2023-06-20", 1],
		["datetime=/2023-06-02T12:00:00Z", 2],
		["bbox=170,10,-4,20", 25],
		["bbox=-5,14,0,-4,15,100", 25],
		["bbox=-4,10,-5,20", 0],
		["bbox=-5,14,-4,15", 25],
		["bbox=0,0,1,1", 0],
		["class=CT", 0],
		["actor=jnim", 25],
	])("are narrowed by %s", async (query, matched) =>
		expect((await json(`/events?${query}`)).numberMatched).toBe(matched),
	);
});

describe("errors are problem+json that name what is at fault", () => {
	it.each([
		["/events?limit=0", 400, "limit"],
		["/events?bbox=1,2", 400, "bbox"],
		["/events?bbox=,,,", 400, "bbox"],
		["/events?bbox=0,95,1,99", 400, "bbox"],
		["/events?bbox=0,9,1,5", 400, "bbox"],
		["/events?from=2023-02-30", 400, "from"],
		["/events?datetime=0000-00-00/..", 400, "datetime"],
		["/events?datetime=2023-02-01/2023-01-01", 400, "datetime"],
		["/events?datetime=../..", 400, "datetime"],
		["/events?cursor=99999999999.00000000-0000-0000-0000-000000000000", 400, "cursor"],
		["/events?cursor=1.------------------------------------", 400, "cursor"],
		["/events?colour=red", 400, "colour"],
		["/events?dataset=nothing", 404, "dataset"],
		["/indicators/nothing", 404, "id"],
		["/indicators/events?region=Atlantis", 404, "region"],
		["/forces?asOf=soon", 400, "asOf"],
		["/compare", 400, "date"],
		["/compare?date=2023-13-01", 400, "date"],
		["/compare?date=2023-07-31/2023-07-01", 400, "date"],
		["/compare?milestone=nothing", 404, "milestone"],
		["/compare?date=2023-06-13&months=99", 400, "months"],
		["/events?knownAt=soon", 400, "knownAt"],
		["/events?knownAt=99999", 404, "knownAt"],
		["/export?knownAt=99999", 404, "knownAt"],
		["/forces?knownAt=99999", 404, "knownAt"],
		["/regions?knownAt=soon", 400, "knownAt"],
		["/events.arrow?knownAt=99999", 404, "knownAt"],
		["/indicators/events?knownAt=1999-01-01", 404, "knownAt"],
		["/claims/C99", 404, "id"],
		["/claims?dataset=nothing", 404, "dataset"],
	])("%s gives %i for %s", async (path, status, parameter) => {
		const response = await get(path);
		expect(response.status).toBe(status);
		expect(response.headers.get("content-type")).toContain("application/problem+json");
		expect(((await response.json()) as { parameter: string }).parameter).toBe(parameter);
	});
	it.each(["/indicators/%E0%A4%A", "/indicators/a%00b", "/aggregates?dataset=a%00b"])(
		"an address that is no text is 400: %s",
		async (path) => expect((await get(path)).status).toBe(400),
	);
	it("an unknown path is 404", async () => expect((await get("/nothing")).status).toBe(404));
});

describe("answers", () => {
	it("carry an ETag and are not sent twice", async () => {
		const first = await get("/events?limit=1");
		const again = await get("/events?limit=1", { "if-none-match": first.headers.get("etag") ?? "" });
		expect([first.status, again.status, await again.text()]).toEqual([200, 304, ""]);
	});
	it("are documented, every path with its parameters", async () => {
		const { openapi, info, paths } = await json("/openapi.json");
		expect([openapi, info.version]).toEqual(["3.1.0", "9.9.9"]);
		expect(paths["/events"].get.parameters.map((parameter: { name: string }) => parameter.name)).toEqual(
			expect.arrayContaining(["dataset", "country", "bbox", "cursor"]),
		);
		expect(
			paths["/indicators/{id}"].get.parameters.find((parameter: { name: string }) => parameter.name === "id"),
		).toMatchObject({ in: "path", required: true });
	});
});

describe("indicators over REST", () => {
	it("give 0 inside coverage, a gap outside it, and the contract's shape", async () => {
		const { points, ...head } = await json(
			"/indicators/events?region=MLI&interval=month&from=2023-05-01&to=2024-01-31",
		);
		expect(head).toEqual({
			id: "events",
			version: 2,
			unit: "events",
			region: "MLI",
			dataset: "open",
			revision: 1,
			bounds: "none",
		});
		expect(points.map((point: { value: number | null }) => point.value)).toEqual([0, 20, 0, 0, 0, 0, 0, 0, null]);
	});
	it("are no longer than what is covered warrants, whatever span is requested", async () => {
		const lengthOf = async (span: string) =>
			(await json(`/indicators/events?region=MLI&interval=week&${span}`)).points.length;
		const [all, most] = await Promise.all([lengthOf(""), lengthOf("from=0001-01-01&to=9999-12-31")]);
		expect(most).toBeGreaterThan(all);
		expect(most).toBeLessThan(all + 2 * 10.1 * 53);
		expect(await lengthOf("from=0001-01-01&to=0900-12-31")).toBe(0);
	});
});

describe("forces over REST", () => {
	it("are those of a date in the world", async () => {
		const ids = async (asOf: string) =>
			(await json(`/forces?host=MLI&asOf=${asOf}`)).map((force: { id: string }) => force.id);
		expect(await ids("2018-01-01")).toContain("french-mali");
		expect(await ids("2018-01-01")).not.toContain("wagner-mali");
		expect(await ids("2023-06-01")).toContain("wagner-mali");
		expect(await ids("2023-06-01")).not.toContain("french-mali");
	});
});

describe("before and after over REST", () => {
	it("counts whole weeks on each side of the date, with the contract's names", async () => {
		// A day each from 1 to 25 June: none before 1 June, so that the 26 weeks before 31 May hold none.
		const found = await json("/compare?region=sahel&date=2023-05-31&months=6&class=V");
		expect(found).toMatchObject({
			region: "sahel",
			dataset: "open",
			counts: { before: 0, after: 25 },
			weeks: { before: 26, after: 26 },
			ratio: null,
			high: null,
			// All in four weeks that follow each other: far fewer independent ones than 52.
			method: "autocorrelation_adjusted",
		});
		expect(found.windows.map((window: { months: number }) => window.months)).toEqual([3, 6, 12]);
		expect(Object.keys(found)).toEqual(
			expect.arrayContaining(["method", "phi", "autocorrelation", "placebo", "revision", "sweep"]),
		);
	});
	it("takes a milestone for its date, and gives the reason in place of a number", async () => {
		expect(await json("/compare?region=NER&milestone=coup-niger-2023")).toMatchObject({
			milestone: { id: "coup-niger-2023", title: "Coup, Niger" },
			date: { earliest: "2023-07-26", latest: "2023-07-26" },
			after: { to: "2023-12-27" },
			shortened: true,
		});
		expect(await json("/compare?region=NER&milestone=forced-recruitment")).toMatchObject({
			ratio: null,
			method: null,
			reason: "imprecise",
		});
	});
});

describe("claims over REST", () => {
	it("are the ledger, each with its verdict or null where none is computed yet, and its citations", async () => {
		const claims = await json("/claims");
		expect(claims.map((claim: { id: string }) => claim.id)).toEqual(expect.arrayContaining(["C1", "C14", "F4"]));
		expect(claims[2]).toMatchObject({ id: "C3", kind: "claim", verdict: null, history: [], dataset: "open" });
		await ctx.db.execute(
			"insert into claim_verdicts values ('C3', 'open', 1, 1, '2024-01-01', 'drifted', 'independent_events', 1.7, 1.1, 2.6, '[]')",
		);
		expect(await json("/claims/C3")).toMatchObject({
			verdict: "drifted",
			evidence: "independent_events",
			value: 1.7,
			revision: 1,
			computedAt: "2024-01-01T00:00:00.000Z",
			history: [{ revision: 1, verdict: "drifted" }],
			bound: { kind: "change", months: 6, until: "2023-11-30" },
			others: [],
		});
	});
	it("tell a change of verdict in an Atom feed, its words escaped", async () => {
		await ctx.db.execute(
			"insert into claim_verdicts values ('C3', 'open', 2, 1, '2024-02-01', 'holds', 'independent_events', 2.7, 2.1, 3.2, '[]')",
		);
		const answer = await get("/claims.atom");
		expect(answer.headers.get("content-type")).toContain("application/atom+xml");
		const text = await answer.text();
		expect(text.match(/<entry>/g)).toHaveLength(1);
		expect(text).toContain("C3: drifted to holds");
		expect(text).toContain("http://localhost/claims/C3?dataset=open#r2");
	});
});

describe("regions by date over REST", () => {
	it.each([
		["place=Djibo&country=BFA&date=2024-06-01", "Sahel", "BF56", "Soum", "BF5603", false],
		["place=Djibo&country=BFA&date=2026-06-01", "Soum", "BF59", "Djelgodji", null, true],
		["lat=12.467&lon=1.5&date=2024-06-01", "Est", "BF52", "Tapoa", "BF5205", false],
		["lat=12.467&lon=1.5&date=2026-06-01", "Tapoa", "BF60", "Dyamongou", null, true],
		["lat=10.33&lon=-3.18&date=2026-06-01", "Djôrô", "BF57", "Poni", "BF5704", false],
	])("tell where %s lay", async (query, admin1, pcode, admin2, pcode2, isApproximate) => {
		const found = await json(`/regions/at?${query}`);
		expect(found).toMatchObject({ country: "BFA", admin1: { name: admin1, pcode } });
		expect(found.admin2).toMatchObject({ name: admin2, pcode: pcode2, isApproximate });
	});
	it("tell of today where no date is given, and of no province where none is held", async () => {
		const { date, admin1, admin2 } = await json("/regions/at?lat=13.51&lon=2.11");
		expect([date, admin1.id, admin1.pcode, admin2]).toEqual([
			ctx.now.toISOString().slice(0, 10),
			"NE-8",
			"NE008",
			null,
		]);
	});
	it.each([
		["lat=12", 400, "lon"],
		["place=Atlantis", 404, "place"],
		["lat=95&lon=0", 400, "lat"],
	])("refuse %s", async (query, status, parameter) => {
		const response = await get(`/regions/at?${query}`);
		expect(response.status).toBe(status);
		expect(((await response.json()) as { parameter: string }).parameter).toBe(parameter);
	});
	it("list names and place codes by date", async () => {
		const regions = await json("/regions");
		const of = (id: string) => regions.find((region: { id: string }) => region.id === id);
		expect(of("BF-13").versions).toEqual([
			{ name: "Sud-Ouest", validFrom: null, validTo: "2025-07-02", pcode: "BF57" },
			{ name: "Djôrô", validFrom: "2025-07-02", validTo: null, pcode: "BF57" },
		]);
		expect(of("bf-sirba")).toMatchObject({ kind: "admin1", parent: "BFA", replaces: "BF-08" });
		expect(of("MLI").versions).toEqual([]);
	});
	it("are found by place code", async () => {
		const { region } = await json("/indicators/events?region=NE001&interval=month&from=2023-05-01&to=2023-06-30");
		expect(region).toBe("NE-1");
		expect((await get("/events?admin1=NE001")).status).toBe(200);
		expect((await get("/events?admin1=XX99")).status).toBe(404);
	});
});

describe("descriptions of a dataset", () => {
	it("name the columns that its file has, with licence and source, and a file that stays as it is", async () => {
		const found = await json("/datasets/open/datapackage.json");
		const [resource] = found.resources;
		const { pathname, search } = new URL(resource.path);
		expect(search).toContain("knownAt=1");
		const file = await (await get(pathname.replace("/api/v1", "") + search)).text();
		const [head] = file.replace(/^\uFEFF/, "").split(/\r?\n/);
		expect(head?.split(",")).toEqual(resource.schema.fields.map(({ name }: { name: string }) => name));
		expect(found).toMatchObject({
			name: "open",
			version: "1",
			licenses: [{ title: "licence", path: expect.stringMatching(/\/sources\/open$/) }],
			sources: [{ title: "attribution" }],
			temporal: { from: "2019-01-01", to: "2023-12-31" },
		});
	});
	it("are JSON-LD by Croissant too, whose fields point to columns of its file", async () => {
		const path = "/datasets/open/croissant.json";
		expect((await get(path)).headers.get("content-type")).toContain("application/ld+json");
		const found = await json(path);
		expect(found).toMatchObject({
			"@type": "sc:Dataset",
			conformsTo: "http://mlcommons.org/croissant/1.0",
			license: expect.stringMatching(/\/sources\/open$/),
			distribution: [{ "@id": "events.csv", encodingFormat: "text/csv" }],
		});
		const columns = (await json("/export/columns")).map(({ name }: { name: string }) => name);
		const fields = found.recordSet[0].field.map(
			({ source }: { source: { extract: { column: string } } }) => source.extract.column,
		);
		expect(fields).toEqual(columns);
	});
	it("are not there of a dataset that is not", async () =>
		expect((await get("/datasets/nothing/datapackage.json")).status).toBe(404));
});
