import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@harmattan/database/testing/test-database";
import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { describe, expect, inject, it } from "vitest";
import { createRowMappers } from "../import/mapping/row-mapper.ts";
import { killTrials, type Trial } from "./kill-trials.ts";
import { meetingTrials } from "./meeting-trials.ts";
import { mutatedFiles } from "./mutated-files.ts";

const MINUTES = 60_000;
const collect = () => {
	const trials: Trial[] = [];
	return { trials, onTrial: (trial: Trial) => void trials.push(trial) };
};
const lost = (trials: readonly Trial[]) => trials.filter((trial) => trial.lost.length > 0);

describe("an import loses nothing and ends by itself", () => {
	it.each(["worker", "postgres"] as const)(
		"when the %s is killed at any instant of it",
		async (kind) => {
			const { trials, onTrial } = collect();
			await killTrials(kind, { trials: 3, random: seededRandom(7), onTrial });
			expect(lost(trials)).toEqual([]);
			expect(trials).toHaveLength(3);
		},
		4 * MINUTES,
	);
	it(
		"when two workers, two admins and the same file meet, and the database goes away meanwhile",
		async () => {
			const { trials, onTrial } = collect();
			await meetingTrials({ trials: 1, awayMs: 2000, onTrial });
			expect(lost(trials)).toEqual([]);
			expect(trials).toHaveLength(3);
		},
		4 * MINUTES,
	);
});

describe("a broken file", () => {
	it(
		"ends as committed, parked or refused with a reason that names the place: two hundred of them",
		async () => {
			const database = await createTestDatabase(inject("adminUrl"));
			const folder = await mkdtemp(join(tmpdir(), "mutated-"));
			const { trials, onTrial } = collect();
			const given = { connection: database, mappers: createRowMappers(), folder, trials: 200 };
			await mutatedFiles({ ...given, random: seededRandom(11), onTrial });
			expect(lost(trials)).toEqual([]);
			expect(trials).toHaveLength(200);
			await database.close();
			await rm(folder, { recursive: true });
		},
		4 * MINUTES,
	);
});
