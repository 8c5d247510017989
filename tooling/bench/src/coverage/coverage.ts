import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { type CoverageCell, coverageGrid } from "@harmattan/domain/statistics/coverage-trial";
import { seededRandom } from "@harmattan/domain/statistics/seeded-random";

// The bench of intervals: `npm run bench -- coverage [--json] [--write]`. How often the interval of a ratio holds the true one, for each
// kind of series of the published grid. With --write the Method page's grid is made anew from it.

const SERIES = 2000;
const SEED = 1987;
const PUBLISHED = new URL("../../../../packages/domain/src/statistics/coverage-grid.json", import.meta.url);

const cells = coverageGrid(SERIES, seededRandom(SEED)).map((cell) => ({
	...cell,
	covered: Math.round(cell.covered * 1000) / 1000,
	without: Math.round(cell.without * 1000) / 1000,
}));
const worst = (isOf: (cell: CoverageCell) => boolean) =>
	cells.filter(isOf).reduce((least, { covered }) => Math.min(least, covered), 1);
const figure = (id: string, value: number) => ({ id, value, unit: "fraction", rivals: {} });
const figures = [
	figure(
		"coverage.poisson",
		worst(({ kind }) => kind === "poisson"),
	),
	figure(
		"coverage.overdispersed",
		worst(({ kind }) => kind === "negative_binomial"),
	),
	figure(
		"coverage.autocorrelated",
		worst(({ kind }) => kind.startsWith("autocorrelated")),
	),
];
if (process.argv.includes("--write"))
	await writeFile(PUBLISHED, `${JSON.stringify({ series: SERIES, cells }, null, "\t")}\n`);
const machine = {
	cpus: cpus().length,
	model: cpus()[0]?.model ?? "unknown",
	memoryGiB: Math.round(totalmem() / 2 ** 30),
	node: process.version,
};
for (const { kind, mean, weeks, covered, without } of cells)
	process.stderr.write(
		`${kind}, ${mean} a week, ${weeks} weeks a side: ${covered} covered${without > 0 ? `, ${without} without an event` : ""}\n`,
	);
if (process.argv.includes("--json"))
	process.stdout.write(`${JSON.stringify({ name: "coverage", machine, figures, series: SERIES, cells })}\n`);
else for (const { id, value, unit } of figures) process.stdout.write(`${id} ${value} ${unit}\n`);
