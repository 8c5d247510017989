import { allowReset, invite } from "@harmattan/database/changes/invitations";
import { createToken } from "@harmattan/database/changes/tokens";
import { indexEvents } from "@harmattan/database/ingest/search-index";
import { notifyRevision } from "@harmattan/database/notify";
import { newLinkSecret, newToken } from "@harmattan/database/secrets";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { viewerOfRequest } from "./auth/viewer-of-request.ts";
import type { ApiContext } from "./context.ts";
import { OGC_ENDPOINTS } from "./ogc/endpoints.ts";
import { handleOgc } from "./ogc/handle.ts";
import { ENDPOINTS } from "./rest/endpoints.ts";
import { handleRest } from "./rest/handle.ts";
import { appRouter, createCaller } from "./root.ts";
import { NEEDED } from "./testing/procedures.ts";
import { createTestContext, memberContext, PROVEN } from "./testing/test-context.ts";

/**
 * Words that stand in every record of a kind, in every field that holds words: of a team's private records, of restricted data, of what is for
 * members, of what is for analysts to decide, and of what is for admins. Anyone who reads one that is not theirs has found a leak.
 */
const CANARIES = {
	private: "canary-of-private-data",
	restricted: "canary-of-restricted-data",
	members: "canary-of-members",
	waiting: "canary-of-what-waits-for-an-analyst",
	admins: "canary-of-admins",
} as const;
type Canary = keyof typeof CANARIES;
/** Deaths of the events that are not open. */
const DEATHS: Partial<Record<Canary, number>> = { private: 7_654_321, restricted: 6_543_217 };
const DATASETS = { private: "of-private", restricted: "of-restricted" } as const;

/** Who asks, and what they must never read. */
const ASKERS = {
	visitor: ["private", "restricted", "members", "waiting", "admins"],
	"token of open data": ["private", "restricted", "members", "waiting", "admins"],
	reader: ["private", "waiting", "admins"],
	"token of a reader": ["private", "waiting", "admins"],
	analyst: ["admins"],
	"analyst who is not named": ["private", "restricted", "admins"],
	"token of an analyst who is not named": ["private", "restricted", "admins"],
} as const satisfies Record<string, readonly Canary[]>;

let database: TestDatabase;
let ctx: ApiContext;
let contexts: Record<keyof typeof ASKERS, ApiContext>;
let citedId: string;

beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	const { sql } = database;
	await insertDataset(sql, "open", "open");
	await insertEvents(
		sql,
		Array.from({ length: 120 }, (_, week) => ({
			dataset: "open",
			sourceId: `o${week}`,
			country: "MLI",
			date: new Date(Date.UTC(2021, 8, 6) + week * 604_800_000).toISOString().slice(0, 10),
		})),
	);
	ctx = { ...createTestContext(database), now: new Date() };
	const admin = await memberContext(ctx, "admin", CANARIES.admins);
	const analyst = await memberContext(ctx, "analyst", CANARIES.members);
	const reader = await memberContext(ctx, "reader");
	await plantAdmins(admin);
	await createCaller(analyst).views.save({ name: CANARIES.members, query: `class=SJ&actor=${CANARIES.members}` });
	await createCaller(analyst).views.save({ name: "Published", query: "class=SJ" });
	await createCaller(analyst).views.publish({ name: "Published", published: true });
	for (const policy of ["restricted", "private"] as const) await plantDataset(policy, admin, analyst);
	await indexEvents(sql);
	// Whom the policy keeps out, naming does not let in.
	for (const id of Object.values(DATASETS))
		await createCaller(admin).datasets.setAccess({ id, namedOnly: true, readers: [idOf(analyst), idOf(reader)] });
	const unnamed = await memberContext(ctx, "analyst", "Another analyst");
	const cited = await createCaller(analyst).citations.cite({
		kind: "indicator",
		requested: { id: "fatalities", dataset: DATASETS.private, region: "MLI" },
	});
	citedId = cited.id;
	contexts = {
		visitor: ctx,
		"token of open data": await tokenContext(analyst, "open"),
		reader,
		"token of a reader": await tokenContext(reader, "member"),
		analyst,
		"analyst who is not named": unnamed,
		"token of an analyst who is not named": await tokenContext(unnamed, "member"),
	};
});
const idOf = ({ member }: ApiContext) => member?.id ?? "";
afterAll(() => database.close());

async function tokenContext(owner: ApiContext, scope: "open" | "member"): Promise<ApiContext> {
	const { secret, hash: tokenHash } = newToken();
	const { member, now } = owner;
	if (member === null) throw new Error("a token has an owner");
	const expiresAt = new Date(now.getTime() + 86_400_000);
	await createToken(database.db, member, {
		name: CANARIES.admins,
		start: "hmt_",
		tokenHash,
		scope,
		allowedFrom: null,
		expiresAt,
		now,
	});
	const headers = new Headers({ authorization: `Bearer ${secret}` });
	return { ...ctx, ...(await viewerOfRequest(database.db, ctx.auth, headers, now)) };
}

/** What is for admins: people, links, the log, backups, column mappings, refused rows. */
async function plantAdmins(admin: ApiContext): Promise<void> {
	const { sql, db } = database;
	const word = CANARIES.admins;
	await invite(db, admin.member, {
		email: `${word}@example.org`,
		role: "reader",
		tokenHash: newLinkSecret().hash,
		now: ctx.now,
	});
	await allowReset(db, null, { email: "reader-the-reader@example.org" }, newLinkSecret().hash, ctx.now);
	await sql`insert into audit_log (at, actor_name, action, entity, entity_id, before, after)
		values (now(), ${word}, ${word}, ${word}, ${word}, ${sql.json({ [word]: word })}, ${sql.json({ [word]: word })})`;
	await sql`insert into column_mappings (name, mapping, updated_at) values (${word}, ${sql.json({})}, now())`;
	const [row] = await sql`insert into imports (kind, status, format, file_name, storage_key, error, preview, started_at)
		values ('file', 'failed', 'test', ${word}, ${word}, ${word}, ${sql.json({ columns: [word], rows: [[word]] })}, now()) returning id`;
	await sql`insert into rejects (import_id, position, line, "column", value, code, message, disposition, raw)
		values (${row?.id}, 1, 1, ${word}, ${word}, ${word}, ${word}, 'rejected', ${sql.json({ [word]: word })})`;
}

/** A dataset that is not open: its names, events, aliases, views, verdicts, imports and the revisions that tell of it. */
async function plantDataset(policy: "restricted" | "private", admin: ApiContext, analyst: ApiContext): Promise<void> {
	const { sql } = database;
	const [word, id] = [CANARIES[policy], DATASETS[policy]];
	await insertDataset(sql, id, policy);
	await sql`update datasets set name = ${word}, licence = ${word}, attribution = ${word}, release = ${word}, url = ${word} where id = ${id}`;
	await sql`update dataset_coverage set source = ${word} where dataset_id = ${id}`;
	await insertEvents(sql, [
		{
			dataset: id,
			sourceId: word,
			country: "MLI",
			date: "2023-06-09",
			best: DEATHS[policy] ?? 0,
			place: word,
			actor: word,
			type: word,
		},
	]);
	await sql`update events set details = ${sql.json({ notes: word, source: word })} where dataset_id = ${id}`;
	const [row] = await sql`
		insert into imports (kind, dataset_id, status, format, file_name, release, error, started_at, finished_at)
		values ('file', ${id}, 'committed', 'test', ${word}, ${word}, ${word}, now(), now()) returning id`;
	await sql`insert into data_revisions (id, kind, import_id, recorded_at, summary)
		select max(id) + 1, 'import', ${row?.id}, now(), ${sql.json({ datasetName: word, fatalitiesBest: DEATHS[policy] ?? 0 })} from data_revisions`;
	await sql`insert into claim_verdicts (claim_id, dataset_id, data_revision, version, computed_at, verdict, evidence, value, parts)
		select 'C3', ${id}, max(id), 1, now(), 'holds', 'independent_events', ${DEATHS[policy] ?? 0}, '[]' from data_revisions`;
	await sql`insert into match_decisions (dataset_a, event_a, dataset_b, event_b, decision, reason, author_id, author_name, decided_at)
		values ('open', ${word}, ${id}, ${word}, 'confirmed', ${word}, ${word}, ${word}, now())`;
	await sql`insert into forecasts (id, dataset_id, data_revision, frozen_at, region, measure, class, model, version, seed, origin, history, months, hash)
		values (${word}, ${id}, 1, now(), 'MLI', 'events', 'V', 'challenger', 1, 1, 640, '[1]', '[[[1,1000]]]', ${word})`;
	const facts = { kind: "verdict_changed", name: word, text: word, before: "holds", verdict: "drifted" };
	await sql`insert into alerts (rule_id, rule_version, dataset_id, subject, period, regions, level, facts, data_revision, raised_at, state, released_at, decided_by, note)
		values ('verdict-changed', 1, ${id}, ${word}, ${word}, ${[word]}, 1, ${sql.json(facts)}, 1, now(), 'released', now(), ${word}, ${word})`;
	const brief = {
		...{
			version: 1,
			locale: "en",
			title: word,
			subtitle: word,
			week: "2023-W23",
			from: "2023-06-05",
			to: "2023-06-11",
		},
		...{ region: { id: "MLI", name: word }, dataRevision: 1, madeAt: "2023-06-12T00:00:00Z", warning: null },
		...{ takeawaysTitle: word, takeaways: [word, word, word], notesTitle: word, notes: [word] },
		sections: [
			{ id: word, title: word, blocks: [{ kind: "paragraph", runs: [{ text: word, link: word, note: null }] }] },
		],
		dataset: { id, name: word, attribution: word, licence: word, synthetic: false },
	};
	for (const state of ["draft", "published"])
		await sql`insert into briefs (id, dataset_id, region, week, locale, data_revision, content, state, made_at, made_by, published_at)
			values (${`${state}-of-${policy}`}, ${id}, 'MLI', '2023-W23', 'en', 1, ${sql.json(brief)}, ${state}, now(), ${word}, now())`;
	await sql`insert into brief_files (brief_id, format, content, sha256) values (${`published-of-${policy}`}, 'html', ${Buffer.from(word)}, ${word})`;
	await sql`insert into brief_corrections (brief_id, text, author, made_at) values (${`published-of-${policy}`}, ${word}, ${word}, now())`;
	// What waits for an analyst is for nobody below, of whatever data.
	const { waiting } = CANARIES;
	await sql`insert into alerts (rule_id, rule_version, dataset_id, subject, period, regions, level, facts, data_revision, raised_at, state)
		values ('verdict-changed', 1, 'open', ${waiting}, ${id}, ${[waiting]}, 1, ${sql.json({ ...facts, name: waiting, text: waiting })}, 1, now(), 'waiting')`;
	await createCaller(admin).referenceData.addAlias({
		id: "jnim",
		alias: { name: `${word} alias`, ...ANYWHERE, datasetId: id },
	});
	const name = `${word} view`;
	await createCaller(analyst).views.save({ name, query: `dataset=${id}&actor=${word}` });
	await createCaller(analyst).views.publish({ name, published: true });
}

const BRIEF_IDS = ["draft-of-private", "published-of-private", "draft-of-restricted", "published-of-restricted"];
const NAMED = [undefined, DATASETS.private, DATASETS.restricted].map((dataset) =>
	dataset === undefined ? {} : { dataset },
);
const each = (rest: object = {}) => NAMED.map((named) => ({ ...named, ...rest }));
const SPOT = { longitude: -4.2, latitude: 14.5 };

/** How every procedure that a visitor may call is called: in the default view, and for each dataset that is not open by its name. */
const CALLS: Record<string, () => readonly unknown[]> = {
	"account.me": () => [undefined],
	"account.signedIn": () => [undefined],
	"account.invitation": () => [{ token: "a link that nobody was given" }],
	"alerts.list": () => [...each(), {}],
	"alerts.rule": () => each({ id: "record" }),
	"briefs.list": () => [{}],
	"briefs.read": () => BRIEF_IDS.map((id) => ({ id })),
	"citations.open": () => [{ id: citedId }],
	"claims.list": () => each(),
	"claims.read": () => [...each({ id: "C3" }), ...each({ id: "C1" })],
	"comparison.previous": () => each({ region: "MLI", milestone: "coup-mali-2021" }),
	"comparison.read": () => each({ region: "MLI", milestone: "coup-mali-2021" }),
	"indicators.classes": () => [undefined],
	"indicators.contributing": () => each({ id: "fatalities", period: "2023-06-01", region: "MLI" }),
	"indicators.definitions": () => [undefined],
	"indicators.explain": () => [
		...each({ id: "fatalities", period: "2023-06-01", region: "MLI" }),
		{ id: "fatalities", region: "MLI", beside: DATASETS.private },
		{ id: "fatalities", region: "MLI", beside: DATASETS.restricted },
	],
	"indicators.history": () => each({ id: "fatalities", region: "MLI" }),
	"indicators.matrix": () => each(),
	"indicators.ofRegion": () => each({ region: "MLI" }),
	"indicators.read": () => each({ id: "fatalities", region: "MLI" }),
	"indicators.reportingLags": () => [{}],
	"map.counts": () => each(),
	"map.event": () =>
		[...each({ id: "KEY-private" }), ...each({ id: "KEY-restricted" })].map((input) => ({ dataset: "open", ...input })),
	"map.pivot": () => [...each(), ...each({ rows: "type", columns: "district" })],
	"map.table": () => [...each(), ...each({ source: "canary" })],
	"map.eventsAt": () => [...each({ spot: SPOT }), ...each({ spot: { anywhere: true } })],
	"map.open": () => each(),
	"reference.actors": () => [{}],
	"reference.aggregates": () =>
		each({ from: "2023-01", to: "2023-12" }).map((input) => ({ dataset: "open", ...input })),
	"reference.datasets": () => [{}],
	"reference.documents": () => [{}],
	"reference.endnotes": () => [{}],
	"reference.engagements": () => [{}],
	"reference.milestones": () => [{}],
	"reference.newestRevision": () => [{}],
	"reference.openedAggregates": () => [undefined],
	"reference.places": () => [{}],
	"reference.presences": () => [{}],
	"reference.regions": () => [{}],
	"reference.states": () => [undefined],
	"reference.unresolved": () => each().map((input) => ({ dataset: "open", ...input })),
	// The words that the canaries begin with, each dataset by name and the one that a reader opens with.
	"search.find": () => Object.values(CANARIES).flatMap((word) => each({ query: word.slice(0, 6) })),
	"matches.read": () =>
		[DATASETS.private, DATASETS.restricted].map((b) => ({
			a: "open",
			b,
			region: "MLI",
			from: "2023-01-01",
			to: "2023-12-31",
		})),
	"forecasts.next": () => each({ region: "MLI" }),
	"forecasts.read": () => each({ region: "MLI" }),
	"series.list": () => [{}],
	"series.read": () => each({ series: "ucdp-deaths-state-based", beside: "fatalities", region: "MLI" }),
	"series.totals": () => [{ region: "MLI" }],
	"situation.news": () => each({ region: "MLI" }),
	"situation.read": () => [...each(), ...each({ region: "MLI" })],
	"views.list": () => [undefined],
	"zones.changes": () => [{}],
	"zones.read": () => [{}],
	"zones.versions": () => [{}],
};
/** How every path of the public API is called. */
const PATHS: Record<string, readonly string[]> = {
	"/events": ["/events", "/events?dataset=DATASET"],
	"/events.arrow": ["/events.arrow", "/events.arrow?dataset=DATASET"],
	"/export": ["csv", "geojson", "arrow", "parquet"].map((format) => `/export?dataset=DATASET&format=${format}`),
	"/export/columns": ["/export/columns"],
	"/pivot": ["/pivot?dataset=DATASET", "/pivot?dataset=DATASET&rows=type&columns=district"],
	"/indicators": ["/indicators"],
	"/indicators/{id}": ["/indicators/fatalities?dataset=DATASET&region=MLI"],
	"/indicators/{id}/explanation": ["/indicators/fatalities/explanation?dataset=DATASET&region=MLI&period=2023-06-01"],
	"/alerts": ["/alerts", "/alerts?dataset=DATASET"],
	"/alerts.atom": ["/alerts.atom", "/alerts.atom?dataset=DATASET"],
	"/briefs": ["/briefs"],
	"/briefs.atom": ["/briefs.atom"],
	"/briefs/{id}": BRIEF_IDS.map((id) => `/briefs/${id}`),
	"/briefs/{id}/file": BRIEF_IDS.flatMap((id) =>
		["html", "pdf", "docx"].map((format) => `/briefs/${id}/file?format=${format}`),
	),
	"/matches": ["/matches?a=open&b=DATASET&region=MLI&from=2023-01-01&to=2023-12-31"],
	"/forecasts.csv": ["/forecasts.csv?dataset=DATASET&region=MLI"],
	"/forecasts": ["/forecasts?dataset=DATASET&region=MLI"],
	"/series": ["/series"],
	"/series/{id}": ["/series/ucdp-deaths-state-based?dataset=DATASET&beside=fatalities&region=MLI"],
	"/compare": ["/compare?dataset=DATASET&region=MLI&date=2023-01-01"],
	"/claims": ["/claims", "/claims?dataset=DATASET"],
	"/claims/{id}": ["/claims/C3?dataset=DATASET"],
	"/claims.atom": ["/claims.atom"],
	"/forces": ["/forces"],
	"/milestones": ["/milestones"],
	"/engagements": ["/engagements"],
	"/areas": ["/areas"],
	"/sites": ["/sites"],
	"/routes": ["/routes"],
	"/zones": ["/zones"],
	"/datasets": ["/datasets"],
	"/aggregates": ["/aggregates?dataset=DATASET&from=2023-01&to=2023-12"],
	"/documents": ["/documents"],
	"/actors": ["/actors"],
	"/regions": ["/regions"],
	"/datasets/{id}/datapackage.json": ["/datasets/DATASET/datapackage.json"],
	"/datasets/{id}/croissant.json": ["/datasets/DATASET/croissant.json"],
	"/regions/at": ["/regions/at?place=Djibo&country=BFA&date=2024-01-01"],
};
/** Requests of the features service that answer with data, by path: a path without one fails a test. */
const OGC_PATHS: Record<string, readonly string[]> = {
	"": [""],
	"/conformance": ["/conformance"],
	"/collections": ["/collections"],
	"/project.qgs": ["/project.qgs"],
	"/collections/{collectionId}": ["/collections/events-DATASET", "/collections/units", "/collections/zones"],
	"/collections/{collectionId}/items": [
		"/collections/events-DATASET/items?limit=1000",
		"/collections/units/items",
		"/collections/zones/items",
	],
	"/collections/{collectionId}/items/{featureId}": ["/collections/events-DATASET/items/KEY"],
};
const OTHER_PATHS = ["/health", "/openapi.json", "/nothing"];

/** What an asker reads that is not theirs: of an answer, or of an error's words. */
function leaks(text: string, hidden: readonly Canary[]): string[] {
	return hidden.filter(
		(canary) =>
			text.includes(CANARIES[canary]) || (DEATHS[canary] !== undefined && text.includes(String(DEATHS[canary]))),
	);
}
const textOf = (value: unknown) =>
	JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)) ?? "";

async function call(asker: ApiContext, name: string, input: unknown): Promise<unknown> {
	const [router = "", procedure = ""] = name.split(".");
	const keys = await database.sql`select dataset_id, event_key from events where dataset_id like 'of-%'`;
	const key = (policy: "private" | "restricted") =>
		String(keys.find(({ dataset_id }) => dataset_id === DATASETS[policy])?.event_key);
	const given = JSON.parse(
		textOf(input ?? null)
			.replace("KEY-private", key("private"))
			.replace("KEY-restricted", key("restricted")),
	);
	const caller = createCaller(asker) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
	return caller[router]?.[procedure]?.(given ?? undefined);
}
const outcome = (asker: ApiContext, name: string, input: unknown) =>
	call(asker, name, input).then(textOf, (error: unknown) =>
		error instanceof Error ? `${error.message} ${textOf(error)}` : textOf(error),
	);
/** The newest state of the data and the one before, in which all of it stands too. */
const states = async () => {
	const [row] = await database.sql`select max(id)::int as id from data_revisions`;
	return [row?.id ?? 0, (row?.id ?? 0) - 1].map(String);
};

describe("the walk", () => {
	it("knows every procedure that a visitor may call, and every path", () => {
		const open = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)
			.filter(([name, { _def }]) => _def.type === "query" && ["anybody", "visitor"].includes(NEEDED[name] ?? ""))
			.map(([name]) => name);
		expect(Object.keys(CALLS).toSorted()).toEqual(open.toSorted());
		expect(Object.keys(PATHS).toSorted()).toEqual(ENDPOINTS.map(({ path }) => path).toSorted());
		expect(Object.keys(OGC_PATHS).toSorted()).toEqual(OGC_ENDPOINTS.map(({ path }) => path).toSorted());
	});
	it("finds each canary where it may be read: the records are there to be leaked", async () => {
		const analyst = await outcome(contexts.analyst, "map.open", { dataset: DATASETS.private });
		expect(leaks(analyst, ["private", "restricted"])).toEqual(["private", "restricted"]);
		expect(
			await outcome(contexts.reader, "map.eventsAt", { dataset: DATASETS.restricted, spot: { anywhere: true } }),
		).toContain(CANARIES.restricted);
		expect(await outcome(contexts.reader, "views.list", undefined)).toContain(CANARIES.members);
		const admin = createCaller({
			...ctx,
			viewer: { role: "admin" },
			member: { id: "x", name: "x", role: "admin" },
			proof: PROVEN,
		});
		for (const read of [
			admin.people.list(),
			admin.installation.audit({}),
			admin.imports.list({}),
			admin.people.invitations(),
			admin.people.tokens(),
		])
			expect(textOf(await read)).toContain(CANARIES.admins);
	});
});

describe.each(Object.entries(ASKERS))("%s reads nothing that is not theirs", (who, hidden) => {
	const asker = () => contexts[who as keyof typeof ASKERS];
	it("through any procedure, of the present", async () => {
		for (const [name, inputs] of Object.entries(CALLS))
			for (const input of inputs())
				expect([name, input, leaks(await outcome(asker(), name, input), hidden)]).toEqual([name, input, []]);
	});
	it("through any procedure, of a state of the past", async () => {
		for (const knownAt of await states())
			for (const [name, inputs] of Object.entries(CALLS))
				for (const input of inputs()) {
					if (typeof input !== "object" || input === null) continue;
					const requested = { ...input, knownAt };
					expect([name, requested, leaks(await outcome(asker(), name, requested), hidden)]).toEqual([
						name,
						requested,
						[],
					]);
				}
	});
	it("through any path of the public API, of the present and of the past, in answers and in errors", async () => {
		const past = (await states())[0];
		const paths = [...Object.values(PATHS).flat(), ...OTHER_PATHS].flatMap((path) => {
			const named = path.includes("DATASET")
				? Object.values(DATASETS).map((id) => path.replace("DATASET", id))
				: [path];
			return named.flatMap((one) => [one, `${one}${one.includes("?") ? "&" : "?"}knownAt=${past}`]);
		});
		for (const path of paths) {
			const response = await handleRest(asker(), new Request(`http://localhost/api/v1${path}`));
			const text = Buffer.from(await response.arrayBuffer()).toString("latin1");
			expect([path, response.status >= 500, leaks(text, hidden)]).toEqual([path, false, []]);
		}
	});
	it("over the features service, today and at an earlier state of the data", async () => {
		const past = (await states())[0];
		const keys = await database.sql`select dataset_id as dataset, event_key as key from events`;
		const paths = Object.values(OGC_PATHS)
			.flat()
			.flatMap((path) =>
				Object.values(DATASETS).map((id) =>
					path.replace("DATASET", id).replace("KEY", String(keys.find(({ dataset }) => dataset === id)?.key)),
				),
			)
			.flatMap((path) => [path, `${path}${path.includes("?") ? "&" : "?"}knownAt=${past}`]);
		for (const path of new Set(paths)) {
			const response = await handleOgc(asker(), new Request(`http://localhost/ogc${path}`));
			const text = await response.text();
			expect([path, response.status >= 500, leaks(text, hidden)]).toEqual([path, false, []]);
		}
	});
	it("through the live notices", async () => {
		const revisions = await database.sql`select id from data_revisions order by id desc limit 4`;
		for (const { id } of revisions) {
			const abort = new AbortController();
			const notices = (await createCaller(
				{ ...asker(), viewerNow: async () => asker().viewer },
				{ signal: abort.signal },
			).live.revisions({ lastEventId: "0" })) as AsyncIterable<unknown>;
			const first = notices[Symbol.asyncIterator]().next();
			const reported = setInterval(() => void notifyRevision(database.sql, Number(id)), 20);
			const { value } = await first;
			clearInterval(reported);
			abort.abort();
			expect(leaks(textOf(value), hidden)).toEqual([]);
		}
	});
});

describe("rights that end", () => {
	it("end a live stream: what is sent next is what its reader may see by then", async () => {
		const [newest] = await database.sql`
			select r.id from data_revisions r join imports i on i.id = r.import_id where i.dataset_id = ${DATASETS.private}`;
		const follow = async (viewer: ApiContext["viewer"]) => {
			const abort = new AbortController();
			const stream = (await createCaller(
				{ ...contexts.analyst, viewerNow: async () => viewer },
				{ signal: abort.signal },
			).live.revisions({})) as AsyncIterable<unknown>;
			const first = stream[Symbol.asyncIterator]().next();
			const reported = setInterval(() => void notifyRevision(database.sql, Number(newest?.id)), 20);
			const { value, done } = await first;
			clearInterval(reported);
			abort.abort();
			return { text: textOf(value), done };
		};
		const named = { role: "analyst", id: idOf(contexts.analyst) } as const;
		expect((await follow(named)).text).toContain(CANARIES.private);
		expect((await follow(contexts["analyst who is not named"].viewer)).text).not.toContain(CANARIES.private);
		expect((await follow(null)).text).not.toContain(CANARIES.private);
		expect((await follow({ role: "none" })).done).toBe(true);
	});
});

describe("a dataset for named people", () => {
	it("is none that is open, names only people who have an account, and is set by an admin who has just signed in", async () => {
		const admin = { id: "x", name: "x", role: "admin" } as const;
		const caller = createCaller({ ...ctx, viewer: admin, member: admin, proof: PROVEN });
		await expect(caller.datasets.setAccess({ id: "open", namedOnly: true, readers: [] })).rejects.toThrow(/is open/);
		await expect(
			caller.datasets.setAccess({ id: DATASETS.private, namedOnly: true, readers: ["nobody"] }),
		).rejects.toThrow(/no such account/);
		const late = createCaller({ ...ctx, viewer: admin, member: admin, proof: { ...PROVEN, isFresh: false } });
		await expect(late.datasets.setAccess({ id: DATASETS.private, namedOnly: false, readers: [] })).rejects.toThrow(
			/a sign-in of the last 30 minutes/,
		);
		expect(await caller.datasets.access({ id: DATASETS.private })).toEqual({
			namedOnly: true,
			readers: [idOf(contexts.analyst), idOf(contexts.reader)].toSorted(),
		});
		const [entry] =
			await database.sql`select after from audit_log where action = 'set access' order by id desc limit 1`;
		expect(entry?.after).toMatchObject({ namedOnly: true });
	});
});

describe("a closed installation", () => {
	it("tells a visitor nothing, through no procedure and no path, nor how new its events are", async () => {
		const shut: ApiContext = { ...ctx, viewer: { role: "none" } };
		for (const [name, inputs] of Object.entries(CALLS)) {
			if (NEEDED[name] === "anybody") continue;
			await expect(call(shut, name, inputs()[0]), name).rejects.toThrow(/closed to the public/);
		}
		for (const path of Object.keys(PATHS)) {
			const response = await handleRest(shut, new Request(`http://localhost/api/v1${path}`));
			expect([path, response.status]).toEqual([path, 403]);
		}
		for (const path of Object.keys(OGC_PATHS)) {
			const response = await handleOgc(shut, new Request(`http://localhost/ogc${path}`));
			expect([path, response.status]).toEqual([path, 403]);
		}
		const health = async () => (await handleRest(shut, new Request("http://localhost/api/v1/health"))).json();
		expect(await health()).toMatchObject({ newestEvent: expect.stringMatching(/^20/) });
		await database.sql`insert into settings (name, value) values ('publicReading', 'false') on conflict (name) do update set value = 'false'`;
		expect(await health()).toMatchObject({ status: "ok", newestEvent: null });
		await database.sql`delete from settings where name = 'publicReading'`;
	});
});

describe("open data", () => {
	it("are served", async () => {
		expect(await createCaller(ctx).map.eventsAt({ spot: { anywhere: true } })).toHaveLength(50);
	});
});

describe("opened aggregates of a restricted dataset", () => {
	it("are shown to everybody by month, none under five, once an admin with permission has opened them", async () => {
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
		const requested = { dataset: id, level: "country" as const, from: "2023-05", to: "2023-06" };
		const read = () => createCaller(ctx).reference.aggregates(requested);
		await expect(read()).rejects.toThrow("no aggregates of such a dataset are open");
		const admin = createCaller({
			...ctx,
			viewer: { role: "admin" },
			member: { id: "x", name: "x", role: "admin" },
			proof: PROVEN,
		});
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
		await expect(createCaller(closed).reference.aggregates(requested)).rejects.toThrow("closed to the public");
	});
});
