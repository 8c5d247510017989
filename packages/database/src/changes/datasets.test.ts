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
	coverage: [
		{
			countries: ["BFA", "MLI"],
			from: "2019-01-01",
			to: "2024-12-31",
			kind: "complete",
			source: "the field office's diary",
			importId: null,
		},
	],
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
		).rejects.toThrow("records of acled cannot be open");
		await editDataset(database.db, EDITOR, { ...draft, id: "acled", licencePolicy: "private" }, NOW);
		expect((await readDataset(database.db, "acled"))?.licencePolicy).toBe("private");
	});
	it("refuses coverage of no country, of an import that added none, and of a kind that nobody has stated", async () => {
		const line = (rest: object) =>
			datasetDraft.safeParse({
				...draft,
				coverage: [{ countries: ["MLI"], from: "2019-01-01", to: "2020-01-01", source: "a test", ...rest }],
			});
		const edit = (rest: object) => editDataset(database.db, EDITOR, line(rest).data ?? draft, NOW);
		await expect(edit({ countries: ["XXX"] })).rejects.toThrow("there is no country XXX");
		await expect(edit({ importId: 99 })).rejects.toThrow("import 99 adds nothing to the coverage of this dataset");
		expect(line({ kind: "unstated" }).error?.issues[0]).toMatchObject({ path: ["coverage", 0, "kind"] });
		expect(line({ to: "2018-01-01" }).error?.issues[0]).toMatchObject({ path: ["coverage", 0, "to"] });
	});
	it("keeps spans of one country with a gap between them apart", async () => {
		const spans = ["2015", "2019"].map((year) => ({
			countries: ["MLI"],
			from: `${year}-01-01`,
			to: `${year}-12-31`,
			kind: "complete" as const,
			source: "two exports",
			importId: null,
		}));
		await editDataset(database.db, EDITOR, { ...draft, coverage: spans }, NOW);
		expect((await readDataset(database.db, "own"))?.coverage).toEqual(spans);
	});
});
