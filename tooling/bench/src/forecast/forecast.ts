import { existsSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { forecastModel, forecastUnits } from "@harmattan/domain/forecast/forecast";
import type { ModelId } from "@harmattan/domain/forecast/model";
import { type Scores, scoresOf } from "@harmattan/domain/forecast/scores";
import { ROOT } from "../product.ts";
import { nowcastCoverage } from "./delays.ts";
import { type MonthlyValues, openReference, PUBLISHED } from "./reference.ts";

// The bench of forecasts: `npm run bench -- forecast [--json]`. Protocol of the 2023/24 ViEWS challenge: known to October, forecast for January
// to December of the next year (3 to 14 months ahead), 1,000 draws a cell. The files are read from HARMATTAN_FORECAST_DATA, or from beside the
// project.

const YEARS = [2019, 2020];
const AHEAD = { first: 3, last: 14 };
const DRAWS = 1000;
/** Runs that a figure is the mean of, by seed: one run's is off by a percent or two. */
const SEEDS = [1, 2, 3];
const SAHEL = ["Mali", "Burkina Faso", "Niger"];
const say = (text: string) => process.stderr.write(`${text}\n`);

const folder = process.env.HARMATTAN_FORECAST_DATA ?? join(ROOT, "../shared/data/forecast");
if (!existsSync(folder)) {
	say(`there is no ${folder}: set HARMATTAN_FORECAST_DATA to the folder of the reference files`);
	process.exit(1);
}
const reference = await openReference(folder);
const units = await reference.deaths();
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Cell extends Scores {
	unit: string;
	active: boolean;
}

/** Scores of a model over the years, as one list of cells. */
function scored(model: ModelId, seed: number): { cells: Cell[]; seconds: number[] } {
	const seconds: number[] = [];
	const cells = YEARS.flatMap((year) => {
		const histories = new Map(
			[...units].map(([id, { months }]) => [
				id,
				months.filter(({ month }) => month <= `${year - 1}-10`).map(({ value }) => value),
			]),
		);
		const started = performance.now();
		const drawn = forecastUnits({ model: forecastModel(model), histories, months: AHEAD.last, draws: DRAWS, seed });
		seconds.push((performance.now() - started) / 1000);
		return [...drawn].flatMap(([id, ahead]) => cellsOf(units, id, ahead, year));
	});
	return { cells, seconds };
}

function cellsOf(all: MonthlyValues, id: string, ahead: readonly Float64Array[], year: number): Cell[] {
	const { name, months } = all.get(id) ?? { name: id, months: [] };
	const came = months.filter(({ month }) => month.startsWith(String(year)));
	return came.map(({ value }, index) => ({
		unit: name,
		active: value > 0,
		...scoresOf(ahead[AHEAD.first - 1 + index] ?? new Float64Array(), value),
	}));
}

/** The largest difference of our scores of the official draws from the published ones, rounded as those are. */
async function metricsDifference(): Promise<number> {
	const differences: number[] = [];
	for (const { file, ...published } of PUBLISHED) {
		const cells = (await reference.draws(file)).map(({ unit, month, draws }) => {
			const came = units.get(unit)?.months.find((row) => row.month === month)?.value ?? Number.NaN;
			return scoresOf(draws, came);
		});
		for (const name of ["crps", "ign", "mis"] as const) {
			const digits = published[name].split(".")[1]?.length ?? 0;
			const ours = mean(cells.map((cell) => cell[name]));
			say(`${file}, ${name}: ${ours.toFixed(4)}, published ${published[name]}`);
			differences.push(Math.abs(Number(ours.toFixed(digits)) - Number(published[name])));
		}
	}
	return Math.max(...differences);
}

const runs = SEEDS.map((seed) => ({
	conflictology: scored("conflictology", seed),
	nb12: scored("nb12", seed),
	challenger: scored("challenger", seed),
}));
type Model = keyof (typeof runs)[number];
const over = (model: Model, metric: "crps" | "ign" | "mis", of: (cell: Cell) => boolean = () => true) =>
	mean(runs.flatMap((run) => run[model].cells.filter(of).map((cell) => cell[metric])));
const covered = (model: Model) =>
	mean(runs.flatMap((run) => run[model].cells.filter(({ active }) => active).map((cell) => Number(cell.inside90))));
const inSahel = ({ unit }: Cell) => SAHEL.includes(unit);
for (const model of ["conflictology", "nb12", "challenger"] as const)
	say(
		`${model}: CRPS ${over(model, "crps").toFixed(3)}, IGN ${over(model, "ign").toFixed(3)}, MIS ${over(model, "mis").toFixed(1)}, Sahel CRPS ${over(model, "crps", inSahel).toFixed(2)}, 90% of active cells ${covered(model).toFixed(3)}`,
	);
const nowcast = nowcastCoverage();
const rivals = (metric: "crps" | "ign") => [
	{ name: "conflictology", value: over("conflictology", metric) },
	{ name: "nb12", value: over("nb12", metric) },
	{ name: "challenger", value: over("challenger", metric) },
];
const figures = [
	{ id: "forecast.metrics_max_diff", value: await metricsDifference(), unit: "", rivals: [] },
	{
		id: "forecast.crps_skill",
		value: 100 * (1 - over("challenger", "crps") / over("conflictology", "crps")),
		unit: "%",
		rivals: rivals("crps"),
	},
	{
		id: "forecast.ign_gain",
		value: over("conflictology", "ign") - over("challenger", "ign"),
		unit: "bits",
		rivals: rivals("ign"),
	},
	{
		id: "forecast.sahel_crps_skill",
		value: 100 * (1 - over("challenger", "crps", inSahel) / over("nb12", "crps", inSahel)),
		unit: "%",
		rivals: [{ name: "nb12", value: over("nb12", "crps", inSahel) }],
	},
	{
		id: "forecast.coverage90_active",
		value: covered("challenger"),
		unit: "share",
		rivals: [{ name: "nb12", value: covered("nb12") }],
	},
	{
		id: "forecast.nowcast_coverage90",
		value: nowcast.coverage,
		unit: "share",
		rivals: [{ name: "worst cell", value: nowcast.worst }],
	},
	{
		id: "forecast.seconds",
		value: runs.flatMap((run) => run.challenger.seconds).toSorted((a, b) => a - b)[SEEDS.length] ?? null,
		unit: "s",
		rivals: [],
	},
];
const machine = {
	cpus: cpus().length,
	model: cpus()[0]?.model ?? "unknown",
	memoryGiB: Math.round(totalmem() / 2 ** 30),
	node: process.versions.node,
};
if (process.argv.includes("--json"))
	process.stdout.write(`${JSON.stringify({ name: "forecast", machine, figures })}\n`);
else for (const { id, value, unit } of figures) process.stdout.write(`${id}\t${value}\t${unit}\n`);
