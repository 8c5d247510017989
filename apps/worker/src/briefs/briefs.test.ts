import {
	correct,
	draftBrief,
	editTakeaways,
	publish,
	readBrief,
	readBriefs,
	remove,
	review,
} from "@harmattan/analysis/brief/briefs";
import { openCited } from "@harmattan/analysis/citation/citing";
import { listAlerts } from "@harmattan/database/queries/alerts";
import { findBriefFile } from "@harmattan/database/queries/briefs";
import { loadReference } from "@harmattan/database/reference/load-reference";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import type { BriefContent, BriefRun } from "@harmattan/domain/brief/content";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { publishBriefJob } from "../jobs/briefs.ts";
import type { JobContext } from "../jobs/job.ts";

const NOW = new Date("2024-01-02T12:00:00Z");
const MEMBER = { id: "analyst", name: "The analyst", email: "a@example.org", role: "analyst" } as const;
const FORMATS = ["html", "pdf", "docx"] as const;
let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await loadReference(database.db, NOW);
	await insertDataset(database.sql, "open", "open");
	await insertDataset(database.sql, "private", "private");
	const weekly = (dataset: string, each: (week: number) => number) =>
		Array.from({ length: 110 }, (_, week) =>
			Array.from({ length: each(week) }, (_, number) => ({
				dataset,
				sourceId: `${week}-${number}`,
				date: new Date(Date.UTC(2021, 10, 22) + week * 604_800_000 + number * 86_400_000).toISOString().slice(0, 10),
				country: "MLI",
				best: 2,
			})),
		).flat();
	await insertEvents(database.sql, [
		...weekly("open", (week) => (week < 58 ? 1 : 3)),
		{ dataset: "open", sourceId: "loose", date: "2023-12-20", country: "MLI", datePrecision: "month" },
		...weekly("private", () => 1),
	]);
	await database.sql`update events set admin1 = 'ML-5'`;
	await database.sql`insert into data_revisions (id, kind, recorded_at) values (7, 'reference', ${NOW})`;
});
afterAll(() => database.close());

const ctx = (now = NOW) => ({
	db: database.db,
	viewer: { role: "analyst" } as const,
	member: MEMBER,
	now,
	knownAt: null,
});
const visitor = () => ({ ...ctx(), viewer: null });
const draft = (over = {}) =>
	draftBrief(ctx(), { dataset: "open", region: "MLI", week: "2023-W52", locale: "en", ...over });
const runJob = (briefId: string) =>
	publishBriefJob.run({ briefId }, {
		connection: database,
		now: () => NOW,
		log: pino({ level: "silent" }),
		delivery: { mail: null, poster: async () => {}, address: "https://harmattan.example.org" },
	} as unknown as JobContext);
const tableOf = (content: BriefContent, id: string, index = 0) => {
	const found = content.sections.find((section) => section.id === id)?.blocks.filter(({ kind }) => kind === "table")[
		index
	];
	if (found?.kind !== "table") throw new Error(`no table in ${id}`);
	return found;
};
const textOf = (runs: readonly BriefRun[]) => runs.map(({ text }) => text).join("");
const bytes = async (id: string) =>
	Promise.all(
		FORMATS.map(async (format) =>
			Buffer.from((await findBriefFile(database.db, id, format))?.content ?? []).toString("base64"),
		),
	);

describe("a draft", () => {
	it("states what pages state: the week, four and 52 weeks with their change, and each number opens to itself", async () => {
		const { id } = await draft();
		const { content, state } = await readBrief(ctx(), { id });
		expect([id, state, content.title, content.from, content.to]).toEqual([
			"mli-2023-w52-en",
			"draft",
			"Mali, week 2023-W52",
			"2023-12-25",
			"2023-12-31",
		]);
		const [row = []] = tableOf(content, "changed").rows;
		// An event that is dated to the month is no part of a week. Of 12 in 24 the exact interval (Clopper-Pearson) is 0.291 to 0.709.
		expect(row.map(textOf).slice(0, 5)).toEqual(["Mali", "3", "12", "0% (-59% to +143%), provisional", "156"]);
		expect(textOf(row[5] ?? [])).toMatch(/^\+200% \(/);
		for (const cell of [row[1], row[2], row[4]]) {
			const [run] = cell ?? [];
			const cited = await openCited(visitor(), run?.link?.replace("/cite/", "") ?? "");
			expect([cited.values[0]?.value, cited.recomputed]).toEqual([Number(run?.text), "equal"]);
		}
		expect(tableOf(content, "changed", 1).rows.map((cells) => cells.map(textOf))).toEqual([
			["Mopti, Mali", "156", "52", "+200%"],
		]);
		expect(content.takeaways).toHaveLength(3);
		await remove(ctx(), { id });
	});
	it("of an earlier week opens to that week's figures, deaths too, and holds no forecast of today", async () => {
		const { id } = await draft({ week: "2023-W40" });
		const { content } = await readBrief(ctx(), { id });
		const [row = []] = tableOf(content, "changed").rows;
		const openedValue = async (cell: number) => {
			const path = row[cell]?.[0]?.link ?? "";
			return (await openCited(visitor(), path.replace("/cite/", ""))).values[0]?.value;
		};
		expect(row.map(textOf).slice(1, 5)).toEqual(["3", "12", "0% (-59% to +143%)", "132"]);
		// 13 of these 52 weeks hold one event of two deaths, 39 three.
		expect([await openedValue(3), await openedValue(4), await openedValue(6)]).toEqual([24, 132, 264]);
		await remove(ctx(), { id });
	});
	it("of an admin-1 unit draws no other unit as one without attacks", async () => {
		const { id } = await draft({ region: "ML-5" });
		const { content } = await readBrief(ctx(), { id });
		const [map] = content.sections.find((section) => section.id === "maps")?.blocks ?? [];
		expect(map?.kind === "map" && map.scope).toEqual(["ML-5"]);
		await remove(ctx(), { id });
	});
	it("is in French where that is wanted, numbers and dates too", async () => {
		const { id } = await draft({ locale: "fr" });
		const { content } = await readBrief(ctx(), { id });
		expect([content.title, content.sections[0]?.title]).toEqual(["Mali, semaine 2023-W52", "Ce qui a changé"]);
		expect(content.subtitle).toContain("31 décembre 2023");
		await remove(ctx(), { id });
	});
	it("is refused for a week that is none, is not covered, or of a region that the data do not cover", async () => {
		await expect(draft({ week: "2023-W60" })).rejects.toMatchObject({ code: "invalid", parameter: "week" });
		await expect(draft({ week: "2024-W02" })).rejects.toMatchObject({ code: "invalid", parameter: "week" });
		await expect(draft({ region: "TCD" })).rejects.toMatchObject({ code: "invalid", parameter: "region" });
	});
	it("is seen by nobody below an analyst, and has no total where a week is not covered", async () => {
		const { id } = await draft({ week: "2019-W02" });
		await expect(readBrief(visitor(), { id })).rejects.toMatchObject({ code: "not_found" });
		expect((await readBriefs(visitor(), { region: null })).briefs).toEqual([]);
		const { content } = await readBrief(ctx(), { id });
		const [row = []] = tableOf(content, "changed").rows;
		expect(row.map(textOf).slice(2)).toEqual([
			"not covered",
			"no interval",
			"not covered",
			"no interval",
			"not covered",
		]);
		expect(content.takeaways[0]).toContain(
			"0 attacks in the week to 13 January 2019. The weeks before it are not all covered",
		);
		await remove(ctx(), { id });
	});
});

describe("a published brief", () => {
	it("went through review, has its files, tells who follows, and stays to the byte whatever is imported later", async () => {
		const { id } = await draft();
		const points = ["First point.", "Second point.", "Third point."];
		await expect(publish(ctx(), { id })).rejects.toMatchObject({ code: "conflict" });
		await review(ctx(), { id });
		await editTakeaways(ctx(), { id, takeaways: points });
		await expect(publish(ctx(), { id })).rejects.toMatchObject({ code: "conflict" });
		await review(ctx(), { id });
		await publish(ctx(), { id });
		await expect(editTakeaways(ctx(), { id, takeaways: points })).rejects.toMatchObject({ code: "conflict" });
		await runJob(id);
		await runJob(id);
		const before = { ...(await readBrief(visitor(), { id })), files: await bytes(id) };
		expect([before.state, before.content.takeaways, before.publishedBy]).toEqual(["published", points, "The analyst"]);
		expect((await listAlerts(database.db, null, { states: ["released"], limit: 9 })).map(({ facts }) => facts)).toEqual(
			[{ kind: "brief_published", name: "Mali, week 2023-W52", takeaway: "First point." }],
		);

		await insertEvents(database.sql, [
			{ dataset: "open", sourceId: "later", date: "2023-12-27", country: "MLI", best: 99 },
		]);
		await database.sql`insert into data_revisions (id, kind, recorded_at) values (8, 'reference', ${NOW})`;
		const after = { ...(await readBrief(visitor(), { id })), files: await bytes(id) };
		expect(after).toEqual({ ...before, revision: 8 });
		for (const change of [
			database.sql`update briefs set content = '{}' where id = ${id}`,
			database.sql`delete from briefs where id = ${id}`,
			database.sql`update brief_files set content = '' where brief_id = ${id}`,
		])
			await expect(change).rejects.toThrow("a published brief stays as it is");

		await correct(ctx(), { id, text: "The week had four attacks." });
		const corrected = await readBrief(visitor(), { id });
		expect(corrected.corrections).toMatchObject([{ text: "The week had four attacks.", author: "The analyst" }]);
		expect({ ...corrected, corrections: [] }).toEqual({ ...before, files: undefined, revision: 8 });
	}, 60_000);
	it("of the same week takes a number of its own, and lists what was imported since", async () => {
		const { id } = await draft();
		expect(id).toBe("mli-2023-w52-en-2");
		const { content } = await readBrief(ctx(), { id });
		expect(JSON.stringify(content.sections.find((section) => section.id === "revised"))).not.toContain(
			"This is the first brief",
		);
	});
	it("rests on open data", async () => {
		const { id } = await draft({ dataset: "private" });
		await review(ctx(), { id });
		await expect(publish(ctx(), { id })).rejects.toMatchObject({ code: "forbidden" });
		await expect(correct(ctx(), { id, text: "Nothing yet." })).rejects.toMatchObject({ code: "conflict" });
	});
});
