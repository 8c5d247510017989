import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { list } from "tar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migrateDatabase } from "../migrate.ts";
import { listPresences } from "../queries/forces.ts";
import { mapLocations } from "../queries/map-locations.ts";
import { insertDataset, insertEvents } from "../testing/insert-events.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { readBackup } from "./read-backup.ts";
import { writeBackup } from "./write-backup.ts";

const filter = {
	viewer: null,
	datasetId: "open",
	countries: null,
	admin1: null,
	eventClass: null,
	actorId: null,
	fromDay: null,
	toDay: null,
};
let original: TestDatabase;
let folder: string;
let file: string;

beforeAll(async () => {
	original = await createTestDatabase(inject("adminUrl"));
	await insertDataset(original.sql, "open", "open");
	await insertEvents(original.sql, [
		{
			dataset: "open",
			sourceId: "tab\tand\\slash\nand newline",
			country: "MLI",
			date: "2023-06-09",
			best: 12,
			place: "Ménaka",
		},
		{ dataset: "open", sourceId: "2", country: "NER", date: "2023-07-26", best: 3 },
	]);
	await original.sql`insert into imports (kind, dataset_id, status, format, file_name, started_at) values ('file', 'open', 'failed', 'x', 'x', now())`;
	folder = await mkdtemp(join(tmpdir(), "backup-"));
	file = join(folder, "backup.tar.gz");
	await writeBackup(original.url, file, new Date("2026-11-22T00:00:00Z"));
});
afterAll(async () => {
	await original.close();
	await rm(folder, { recursive: true });
});

describe("a backup", () => {
	it("restored into an empty database gives the same figures, to the row", async () => {
		const copy = await createTestDatabase(inject("adminUrl"), { empty: true });
		await migrateDatabase(copy.url);
		const { madeAt } = await readBackup(copy.url, file);
		expect(madeAt).toBe("2026-11-22T00:00:00.000Z");
		expect(await mapLocations(copy.db, filter)).toEqual(await mapLocations(original.db, filter));
		expect(await listPresences(copy.db)).toEqual(await listPresences(original.db));
		for (const table of ["events", "event_cube", "reference_history", "regions", "imports"]) {
			const digest = (database: TestDatabase) =>
				database.sql`select count(*)::int as rows, md5(string_agg(t::text, '' order by t::text)) as digest from ${database.sql(table)} t`;
			expect((await digest(copy))[0], table).toEqual((await digest(original))[0]);
		}
		const [next] =
			await copy.sql`insert into imports (kind, dataset_id, status, format, file_name, started_at) values ('file', 'open', 'failed', 'x', 'x', now()) returning id`;
		expect(next?.id).toBe(3);
		await copy.close();
	});
	it("is its user's alone, and holds nobody's session", async () => {
		expect((await stat(file)).mode & 0o077).toBe(0);
		const names: string[] = [];
		await list({ file, onReadEntry: ({ path }) => void names.push(path) });
		expect(names).toContain("tables/accounts");
		expect(names.filter((name) => /session|verification/.test(name))).toEqual([]);
	});
	it("that is encrypted is restored with its key and with no other", async () => {
		const identity = await generateIdentity();
		const locked = join(folder, "backup.tar.gz.age");
		await writeBackup(original.url, locked, new Date("2026-11-22T00:00:00Z"), {
			recipients: [await identityToRecipient(identity)],
		});
		expect((await readFile(locked)).includes("manifest.json")).toBe(false);
		const copy = await createTestDatabase(inject("adminUrl"), { empty: true });
		await migrateDatabase(copy.url);
		await expect(readBackup(copy.url, locked)).rejects.toThrow(/--identity/);
		await expect(readBackup(copy.url, locked, { identity: await generateIdentity() })).rejects.toThrow();
		expect((await copy.sql`select count(*)::int as count from regions`)[0]?.count).toBe(0);
		await readBackup(copy.url, locked, { identity });
		expect(await mapLocations(copy.db, filter)).toEqual(await mapLocations(original.db, filter));
		await copy.close();
	});
	it("is refused by an installation that holds data, which stays as it was", async () => {
		await expect(readBackup(original.url, file)).rejects.toThrow(/holds data/);
		expect((await mapLocations(original.db, filter)).events).toBe(2);
	});
	it("that is cut short restores nothing", async () => {
		const copy = await createTestDatabase(inject("adminUrl"), { empty: true });
		await migrateDatabase(copy.url);
		const cut = join(folder, "cut.tar.gz");
		const bytes = await readFile(file);
		await writeFile(cut, bytes.subarray(0, bytes.length - 3000));
		await expect(readBackup(copy.url, cut)).rejects.toThrow();
		expect((await copy.sql`select count(*)::int as count from regions`)[0]?.count).toBe(0);
		await copy.close();
	});
});
