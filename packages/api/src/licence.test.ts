import { notifyRevision } from "@harmattan/database/notify";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "./context.ts";
import { ENDPOINTS } from "./rest/endpoints.ts";
import { handleRest } from "./rest/handle.ts";
import { createCaller } from "./root.ts";
import { createTestContext, memberContext } from "./testing/test-context.ts";

/** Stands in every value of the private data that could leak. */
const SECRET = "SECRET";
const SECRET_DEATHS = 7_654_321;
let database: TestDatabase;
let ctx: ApiContext;
let reader: ApiContext;
let analyst: ApiContext;

beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertEvents(
		database.sql,
		Array.from({ length: 120 }, (_, week) => ({
			dataset: "open",
			sourceId: `o${week}`,
			country: "MLI",
			date: new Date(Date.UTC(2021, 8, 6) + week * 604_800_000).toISOString().slice(0, 10),
		})),
	);
	for (const policy of ["private", "restricted"] as const) {
		const id = `${policy}-${SECRET}`;
		await insertDataset(database.sql, id, policy);
		await insertEvents(database.sql, [
			{
				dataset: id,
				sourceId: `${SECRET}-1`,
				country: "MLI",
				date: "2023-06-09",
				best: SECRET_DEATHS,
				place: SECRET,
				actor: SECRET,
			},
		]);
		const [row] =
			await database.sql`insert into imports (kind, dataset_id, status, format, file_name, started_at, finished_at) values ('file', ${id}, 'committed', 'test', ${SECRET}, now(), now()) returning id`;
		await database.sql`insert into actor_aliases (actor_id, name, dataset_id) values ('jnim', ${`${SECRET} fighters`}, ${id})`;
		await database.sql`insert into saved_views (name, query, published, author_id, author_name, saved_at)
			values (${`View of ${id}`}, ${`dataset=${id}&actor=${SECRET}`}, true, 'nobody', ${SECRET}, now())`;
		await database.sql`insert into data_revisions (id, kind, import_id, recorded_at, summary) select max(id) + 1, 'import', ${row?.id}, now(), ${database.sql.json({ datasetName: SECRET, fatalitiesBest: SECRET_DEATHS })} from data_revisions`;
	}
	ctx = createTestContext(database);
	reader = await memberContext(ctx, "reader");
	analyst = await memberContext(ctx, "analyst");
});
afterAll(() => database.close());

/** A call of every query procedure, in the default view and in one that asks for the private dataset by name. */
const CALLS: Record<string, readonly unknown[]> = {
	"indicators.classes": [undefined],
	"indicators.definitions": [undefined],
	"indicators.history": [{ id: "fatalities", dataset: `private-${SECRET}` }],
	"indicators.reportingLags": [{}],
	"indicators.ofRegion": [{}, { dataset: `private-${SECRET}` }],
	"indicators.contributing": [
		{ id: "events", period: "2023-06-01" },
		{ id: "fatalities", dataset: `private-${SECRET}`, period: "2023-06-01" },
	],
	"indicators.explain": [
		{ id: "events", period: "2023-06-01" },
		{ id: "fatalities", dataset: `private-${SECRET}` },
		{ id: "fatalities", beside: `restricted-${SECRET}` },
	],
	"indicators.read": [{ id: "events" }, { id: "fatalities", dataset: `private-${SECRET}` }],
	"map.open": [{}, { knownAt: "1" }, { dataset: `private-${SECRET}` }, { dataset: `restricted-${SECRET}` }],
	"map.eventsAt": [
		{ spot: { longitude: -4.2, latitude: 14.5 } },
		{ dataset: `restricted-${SECRET}`, spot: { anywhere: true } },
		{ dataset: `private-${SECRET}`, spot: { longitude: -4.2, latitude: 14.5 } },
	],
	"map.counts": [{}, { dataset: `private-${SECRET}` }],
	"map.event": [
		{ dataset: `private-${SECRET}`, id: "KEY" },
		{ dataset: "open", id: "KEY" },
	],
	"views.list": [undefined],
	"claims.list": [{}, { dataset: `private-${SECRET}` }, { dataset: `restricted-${SECRET}` }],
	"claims.read": [{ id: "C3" }, { id: "C3", dataset: `private-${SECRET}` }],
	"comparison.read": [{}, { dataset: `private-${SECRET}`, region: "MLI", milestone: "coup-mali-2021" }],
	"series.list": [{}],
	"indicators.matrix": [{}, { dataset: `restricted-${SECRET}` }],
	"reference.aggregates": [
		{ dataset: `private-${SECRET}`, from: "2023-01", to: "2023-12" },
		{ dataset: `restricted-${SECRET}`, from: "2023-01", to: "2023-12" },
	],
	"reference.openedAggregates": [undefined],
	"reference.datasets": [undefined],
	"reference.unresolved": [{ dataset: "open" }, { dataset: `private-${SECRET}` }],
	"reference.documents": [undefined],
	"reference.endnotes": [undefined],
	"reference.engagements": [undefined],
	"reference.milestones": [undefined],
	"reference.newestRevision": [undefined],
	"reference.states": [undefined],
	"reference.places": [undefined],
	"reference.presences": [undefined],
	"situation.read": [{}, { region: "MLI" }, { dataset: `private-${SECRET}` }],
};

async function outcome(call: () => Promise<unknown>): Promise<string> {
	try {
		return JSON.stringify(await call(), (_, value) => (typeof value === "bigint" ? String(value) : value)) ?? "";
	} catch (error) {
		return error instanceof Error
			? error.message.replaceAll(`private-${SECRET}`, "asked").replaceAll(`restricted-${SECRET}`, "asked")
			: "";
	}
}
const expectNoLeak = (text: string) => {
	expect(text).not.toContain(SECRET);
	expect(text).not.toContain(String(SECRET_DEATHS));
};

async function call(asker: ApiContext, name: string, input: unknown): Promise<unknown> {
	const [router = "", procedure = ""] = name.split(".");
	const [key] = await database.sql`select event_key from events where place = ${SECRET} order by dataset_id limit 1`;
	const given = JSON.parse(JSON.stringify(input ?? null).replace("KEY", String(key?.event_key)));
	const caller = createCaller(asker) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
	return caller[router]?.[procedure]?.(given ?? undefined);
}

describe("events that are not open reach no visitor", () => {
	it("through any query procedure that serves data", async () => {
		for (const [name, inputs] of Object.entries(CALLS)) {
			for (const input of inputs) expectNoLeak(await outcome(() => call(ctx, name, input)));
		}
	});
	it("through any path of the public API", async () => {
		const paths = [
			...ENDPOINTS.map((endpoint) => endpoint.path.replace("{id}", "events")),
			`/events?dataset=private-${SECRET}`,
			`/indicators/events?dataset=private-${SECRET}`,
			"/health",
			"/openapi.json",
		];
		for (const path of paths) {
			const response = await handleRest(ctx, new Request(`http://localhost/api/v1${path}`));
			expectNoLeak((await response.text()).replaceAll(`private-${SECRET}`, "asked"));
		}
	});
	it("through the live notices", async () => {
		const abort = new AbortController();
		const [last] = await database.sql`select max(id) as id from data_revisions`;
		const notices = (await createCaller(ctx, { signal: abort.signal }).live.revisions({})) as AsyncIterable<unknown>;
		const first = notices[Symbol.asyncIterator]().next();
		const told = setInterval(() => void notifyRevision(database.sql, Number(last?.id)), 50);
		const { value } = await first;
		clearInterval(told);
		abort.abort();
		expectNoLeak(JSON.stringify(value));
		expect(JSON.stringify(value)).toContain('"summary":null');
	});
	it("of a reader who asks for a team's private records, whatever the way", async () => {
		for (const [name, inputs] of Object.entries(CALLS)) {
			for (const input of inputs.filter((given) => JSON.stringify(given ?? null).includes("private"))) {
				expectNoLeak(await outcome(() => call(reader, name, input)));
			}
		}
		const response = await handleRest(reader, new Request(`http://localhost/api/v1/events?dataset=private-${SECRET}`));
		expect(response.status).toBe(404);
	});
	it("but do reach those who may: restricted ones a reader, private ones an analyst", async () => {
		const seen = async (asker: ApiContext, dataset: string) =>
			outcome(() => call(asker, "map.eventsAt", { dataset: `${dataset}-${SECRET}`, spot: { anywhere: true } }));
		expect(await seen(reader, "restricted")).toContain(String(SECRET_DEATHS));
		expect(await seen(analyst, "private")).toContain(String(SECRET_DEATHS));
		expect(await seen(reader, "private")).not.toContain(String(SECRET_DEATHS));
	});
	it("and none reach a visitor once the installation is closed to the public", async () => {
		const shut: ApiContext = { ...ctx, viewer: { role: "none" } };
		for (const [name, inputs] of Object.entries(CALLS)) {
			await expect(call(shut, name, inputs[0]), name).rejects.toThrow(/closed to the public/);
		}
		const response = await handleRest(shut, new Request("http://localhost/api/v1/events"));
		expect([response.status, response.headers.get("content-type")]).toEqual([
			403,
			"application/problem+json; charset=utf-8",
		]);
	});
	it("while open ones are served", async () => {
		expect(await createCaller(ctx).map.eventsAt({ spot: { anywhere: true } })).toHaveLength(50);
	});
});

describe("opened aggregates of a restricted dataset", () => {
	it("are told to everybody by month, none under five, once an admin with permission has opened them", async () => {
		const id = "opened-counts";
		await insertDataset(database.sql, id, "restricted");
		const days = (month: string, count: number) =>
			Array.from({ length: count }, (_, index) => ({
				dataset: id,
				sourceId: `${month}-${index}`,
				country: "MLI",
				date: `${month}-${String(index + 1).padStart(2, "0")}`,
				best: 2,
			}));
		await insertEvents(database.sql, [...days("2023-05", 7), ...days("2023-06", 4)]);
		const asked = { dataset: id, level: "country" as const, from: "2023-05", to: "2023-06" };
		const read = () => createCaller(ctx).reference.aggregates(asked);
		await expect(read()).rejects.toThrow("no aggregates of such a dataset are open");
		const admin = createCaller(await memberContext(ctx, "admin"));
		const { format: _format, synthetic: _synthetic, ...draft } = await admin.datasets.read({ id });
		await expect(admin.datasets.edit({ ...draft, aggregatesOpen: true })).rejects.toThrow("who of the publisher");
		await admin.datasets.edit({ ...draft, aggregatesOpen: true, aggregatesPermission: "a test, today" });
		const { cells } = await read();
		expect(cells.filter(({ region }) => region === "MLI").map(({ events, deaths }) => [events, deaths])).toEqual([
			[7, 14],
			[null, null],
		]);
		expect(cells.every(({ events }) => events === null || events >= 5)).toBe(true);
		const closed = { ...ctx, viewer: { role: "none" as const } };
		await expect(createCaller(closed).reference.aggregates(asked)).rejects.toThrow("closed to the public");
	});
});
