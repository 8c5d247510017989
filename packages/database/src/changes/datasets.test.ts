import type { DatasetDraft } from "@harmattan/domain/licence/dataset-draft";
import { datasetDraft } from "@harmattan/domain/licence/dataset-draft";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { listAudit } from "../queries/audit.ts";
import { readDataset } from "../queries/datasets.ts";
import { insertDataset } from "../testing/insert-events.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { editDataset } from "./datasets.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const EDITOR = { id: "u1", name: "Aïssata Traoré" };

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "own", "private");
	await database.sql`insert into datasets (id, name, format, licence, licence_policy, attribution) values ('acled', 'ACLED', 'acled', 'terms', 'restricted', 'ACLED')`;
});
afterAll(() => database.close());

const draft: DatasetDraft = {
	id: "own",
	name: "Own records",
	licence: "CC0 1.0",
	licencePolicy: "open",
	attribution: "The team",
	trusted: true,
	aggregatesOpen: false,
	aggregatesPermission: null,
	coverage: [{ country: "MLI", from: "2019-01-01", to: "2024-12-31", source: "the field office's diary" }],
};

describe("an edit of a dataset", () => {
	it("sets licence, policy and coverage, takes a data revision and stands in the audit log", async () => {
		const [{ before } = { before: 0 }] = await database.sql<
			{ before: number }[]
		>`select max(id) as before from data_revisions`;
		await editDataset(database.db, EDITOR, draft, NOW);
		expect(await readDataset(database.db, "own")).toMatchObject(draft);
		expect((await database.sql`select max(id) as id from data_revisions`)[0]?.id).toBe(before + 1);
		const [entry] = await listAudit(database.db, { before: null, entity: null, search: null, limit: 1 });
		expect(entry).toMatchObject({
			action: "edit",
			entity: "dataset",
			actor: EDITOR.name,
			before: { licencePolicy: "private" },
			after: { licencePolicy: "open", coverage: draft.coverage },
		});
	});
	it("never makes open what a publisher's terms keep closed", async () => {
		await expect(
			editDataset(database.db, EDITOR, { ...draft, id: "acled", licencePolicy: "open" }, NOW),
		).rejects.toThrow("records of acled can not be open");
		await editDataset(database.db, EDITOR, { ...draft, id: "acled", licencePolicy: "private" }, NOW);
		expect((await readDataset(database.db, "acled"))?.licencePolicy).toBe("private");
	});
	it("refuses coverage of no country, or of one time twice", async () => {
		const spans = (...coverage: [string, string, string][]) => ({
			...draft,
			coverage: coverage.map(([country, from, to]) => ({ country, from, to, source: "a test" })),
		});
		await expect(editDataset(database.db, EDITOR, spans(["XXX", "2019-01-01", "2020-01-01"]), NOW)).rejects.toThrow(
			"there is no country XXX",
		);
		const twice = spans(["MLI", "2019-01-01", "2020-12-31"], ["MLI", "2020-12-31", "2022-01-01"]);
		expect(datasetDraft.safeParse(twice).error?.issues[0]).toMatchObject({
			path: ["coverage", 1, "from"],
			message: "overlaps with line 1; begin on 2021-01-01 or make them one",
		});
	});
});
