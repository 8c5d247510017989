import type { DatasetDraft } from "@harmattan/domain/licence/dataset-draft";
import { datasetDraft } from "@harmattan/domain/licence/dataset-draft";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { listAudit } from "../queries/audit.ts";
import { readDataset } from "../queries/datasets.ts";
import { insertDataset, insertEvents } from "../testing/insert-events.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { editDataset, removeDataset } from "./datasets.ts";

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
	scope: null,
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

describe("the removal of a dataset", () => {
	const counts = async () => {
		const tables = ["events", "event_cube", "country_months", "dataset_coverage", "rejects"];
		const found = await Promise.all(
			tables.map((table) => database.sql.unsafe(`select count(*)::int as rows from ${table}`)),
		);
		return found.map(([row]) => row?.rows);
	};
	it("takes its events, coverage and refused rows, keeps its imports and says so in the audit log", async () => {
		await insertDataset(database.sql, "gone", "private");
		const before = await counts();
		await insertEvents(database.sql, [
			{ dataset: "gone", sourceId: "1", date: "2023-01-05", country: "MLI" },
			{ dataset: "gone", sourceId: "2", date: "2023-02-05", country: "NER" },
		]);
		await database.sql`update imports set dataset_id = 'gone', storage_key = 'stored' where id = 1`;
		await database.sql`insert into rejects (import_id, position, line, code, message, disposition, raw)
			values (1, 0, 2, 'missing_value', 'a private row', 'rejected', '{"note": "private"}')`;
		expect(await removeDataset(database.db, EDITOR, "gone", NOW)).toEqual({ events: 2, storageKeys: ["stored"] });
		expect(await readDataset(database.db, "gone")).toBeUndefined();
		const [events, cube, months, coverage, rejects] = before;
		expect(await counts()).toEqual([events, cube, months, (coverage ?? 0) - 7, rejects]);
		const [kept] =
			await database.sql`select status, dataset_id as dataset, storage_key as stored from imports where id = 1`;
		expect(kept).toEqual({ status: "committed", dataset: "gone", stored: null });
		const [entry] = await listAudit(database.db, { before: null, entity: null, search: null, limit: 1 });
		expect(entry).toMatchObject({ action: "remove", entityId: "gone", before: { events: 2 }, after: { imports: 1 } });
	});
	it("waits for an import that is under way", async () => {
		await insertDataset(database.sql, "busy", "private");
		await database.sql`insert into imports (kind, dataset_id, status, file_name, started_at) values ('file', 'busy', 'committing', 'x.csv', now())`;
		await expect(removeDataset(database.db, EDITOR, "busy", NOW)).rejects.toMatchObject({ code: "conflict" });
		expect(await readDataset(database.db, "busy")).toBeDefined();
	});
	it("brings the demonstration back where nothing real is left", async () => {
		await database.sql`update datasets set synthetic = true, set_aside = true where id = 'own'`;
		await database.sql`update imports set status = 'failed' where dataset_id = 'busy'`;
		for (const id of ["busy", "acled"]) await removeDataset(database.db, EDITOR, id, NOW);
		expect(await database.sql`select set_aside from datasets where id = 'own'`).toEqual([{ set_aside: false }]);
	});
});
