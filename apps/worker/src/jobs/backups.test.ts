import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listBackups } from "@harmattan/database/backup/backup-records";
import { newKey } from "@harmattan/database/backup/encryption";
import type { BackupBucket } from "@harmattan/database/backup/place";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { DEFAULT_SETTINGS } from "@harmattan/domain/settings";
import S3rver from "s3rver";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { scheduleBackupJob, writeBackupJob } from "./backups.ts";
import type { JobContext } from "./job.ts";

const MONDAY = new Date("2026-01-05T03:30:00Z");
const TUESDAY = new Date("2026-01-06T03:30:00Z");
let database: TestDatabase;
let folder: string;
let bucketFolder: string;
let server: S3rver;
let bucket: BackupBucket;
beforeAll(async () => {
	bucketFolder = await mkdtemp(join(tmpdir(), "bucket-"));
	server = new S3rver({
		port: 0,
		address: "127.0.0.1",
		silent: true,
		directory: bucketFolder,
		configureBuckets: [{ name: "backups", configs: [] }],
	});
	const { port } = (await server.run()) as unknown as AddressInfo;
	// The key pair that this server takes.
	const keys = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
	bucket = { url: `http://127.0.0.1:${port}/backups/harmattan`, region: "us-east-1", ...keys };
});
afterAll(async () => {
	await server.close();
	await rm(bucketFolder, { recursive: true });
});
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertEvents(database.sql, [{ dataset: "open", sourceId: "1", country: "MLI", date: "2023-06-09", best: 12 }]);
	folder = await mkdtemp(join(tmpdir(), "backups-"));
});
afterEach(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

const context = (rest: Partial<JobContext> = {}) =>
	({
		...{ connection: database, databaseUrl: database.url, backups: folder, backupRecipient: null, backupBucket: null },
		...{ now: () => MONDAY, log: { info: () => {}, error: () => {} } },
		...rest,
	}) as unknown as JobContext;
const scheduled = { requestedBy: "the schedule", isDrilled: true };
const newest = async () => (await listBackups(database.db, 1)).backups[0];
const scratchDatabases = () => database.sql`select datname from pg_database where datname like 'harmattan_drill_%'`;

describe("a backup of the schedule", () => {
	it("is restored in a trial, with the figures that the installation had, and nothing of the trial is left", async () => {
		await writeBackupJob.run(scheduled, context());
		expect(await newest()).toMatchObject({ error: null, drilledAt: MONDAY.toISOString(), drillError: null });
		expect(await scratchDatabases()).toHaveLength(0);
	});
	it("that is encrypted is tried as it is, by a key that goes with the job", async () => {
		const { recipient, identity } = await newKey();
		await writeBackupJob.run(scheduled, context({ backupRecipient: recipient }));
		expect(await newest()).toMatchObject({ drilledAt: MONDAY.toISOString(), drillError: null });
		const [file = ""] = await readdir(folder);
		const text = (await readFile(join(folder, file))).toString("latin1");
		expect(text).toMatch(/^age-encryption/);
		expect(text).not.toContain(identity);
	});
	it("says which figures came out otherwise, where the trial gives others", async () => {
		// Deaths that the copy forms anew, and a total that the installation did not.
		await database.sql`alter table claim_verdicts add column odd int`;
		await writeBackupJob.run(scheduled, context());
		expect((await newest())?.drillError).toMatch(/odd/);
		expect(await scratchDatabases()).toHaveLength(0);
	});
	it("is written on the days that the admins chose", async () => {
		const due = async (every: string, now: Date) => {
			await database.sql`delete from graphile_worker._private_jobs`;
			await database.sql`insert into settings (name, value) values ('backupEvery', ${database.sql.json(every)})
				on conflict (name) do update set value = excluded.value`;
			await scheduleBackupJob.run({}, context({ now: () => now }));
			return (await listBackups(database.db, 1)).underWay;
		};
		expect([await due("day", TUESDAY), await due("week", MONDAY), await due("week", TUESDAY)]).toEqual([
			true,
			true,
			false,
		]);
		expect(await due("never", MONDAY)).toBe(false);
	});
	it("gives way to newer ones", async () => {
		for (let day = 1; day <= 7; day++)
			await writeBackupJob.run(
				{ requestedBy: "a test", isDrilled: false },
				context({ now: () => new Date(`2026-02-0${day}T00:00:00Z`) }),
			);
		expect(await readdir(folder)).toHaveLength(DEFAULT_SETTINGS.backupsKept);
	});
});

describe("a copy of a backup elsewhere", () => {
	it("is put into the bucket, byte for byte, where it is encrypted", async () => {
		const { recipient } = await newKey();
		await writeBackupJob.run(scheduled, context({ backupRecipient: recipient, backupBucket: bucket }));
		expect(await newest()).toMatchObject({ placedAt: MONDAY.toISOString(), placeError: null });
		const [file = ""] = await readdir(folder);
		const stored = await readdir(join(bucketFolder, "backups", "harmattan"));
		const object = stored.find((name) => name.startsWith(file) && name.endsWith("_object")) ?? "";
		expect(await readFile(join(bucketFolder, "backups", "harmattan", object))).toEqual(
			await readFile(join(folder, file)),
		);
	});
	it("does not leave the machine in the clear", async () => {
		await writeBackupJob.run(scheduled, context({ backupBucket: bucket }));
		expect(await newest()).toMatchObject({
			error: null,
			placedAt: null,
			placeError: expect.stringMatching(/has to be encrypted/),
		});
	});
	it("that the bucket refuses leaves the backup where it is, with what the bucket answered", async () => {
		const { recipient } = await newKey();
		const wrong = { ...bucket, accessKeyId: "another" };
		await writeBackupJob.run(scheduled, context({ backupRecipient: recipient, backupBucket: wrong }));
		expect(await newest()).toMatchObject({ error: null, placeError: expect.stringMatching(/the bucket answered 403/) });
		expect(await readdir(folder)).toHaveLength(1);
	});
});
