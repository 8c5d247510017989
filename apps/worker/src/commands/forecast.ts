import { resolve } from "node:path";
import { DomainError } from "@harmattan/domain/errors";
import { forecastModel, forecastUnits } from "@harmattan/domain/forecast/forecast";
import { MODEL_IDS, type ModelId } from "@harmattan/domain/forecast/model";
import { historiesOf, monthNumber } from "@harmattan/domain/forecast/month-table";
import { recentValues, YEAR } from "@harmattan/domain/forecast/recent-months";
import { quantileOf } from "@harmattan/domain/forecast/scores";
import type { FileRecord } from "@harmattan/domain/imports/named-records";
import { monthText } from "@harmattan/domain/time/month";
import { fileRecords } from "@harmattan/formats/reading/file-records";
import { Command, InvalidArgumentError, Option } from "commander";

interface Options {
	origin: number;
	months: number;
	model: ModelId;
	draws: number;
	seed: number;
	json?: boolean;
}

// Forecasts from a plain file, with the models of the product and without a database.
const program = new Command("npm run forecast --")
	.description("Forecasts each unit's months ahead from a file of unit, month, value")
	.argument("<file>", "file with the columns unit, month (2024-05) and value; months after the origin are not read")
	.requiredOption("--origin <month>", "the last month that is known, such as 2024-05", readMonth)
	.addOption(new Option("--months <number>", "months ahead").argParser(readNumber(1, 60)).default(6))
	.addOption(new Option("--model <id>", "how it is forecast").choices(MODEL_IDS).default("challenger"))
	.addOption(new Option("--draws <number>", "draws a month").argParser(readNumber(1, 100_000)).default(1000))
	.addOption(
		new Option("--seed <number>", "the same seed gives the same draws").argParser(readNumber(0, 2 ** 31)).default(1),
	)
	.option("--json", "prints one JSON object on standard output, all else on standard error");

program.parse();
try {
	await run(program.args[0] ?? "", program.opts<Options>());
} catch (error) {
	if (!(error instanceof Error)) throw error;
	const remedy = error instanceof DomainError && error.remedy !== null ? ` ${error.remedy}` : "";
	process.stderr.write(`forecast: ${error.message}.${remedy}\n`);
	process.exitCode = 1;
}

async function run(file: string, { origin, months, model: id, draws, seed, json }: Options): Promise<void> {
	const records: FileRecord[] = [];
	for await (const record of fileRecords(resolve(file))) records.push(record);
	const all = historiesOf(records, origin);
	const histories = new Map([...all].filter(([, history]) => recentValues(history, YEAR).length > 0));
	for (const unit of all.keys())
		if (!histories.has(unit))
			process.stderr.write(`${unit} is left out: no month of the year to ${monthText(origin)} is covered\n`);
	const model = forecastModel(id);
	const drawn = forecastUnits({ model, histories, months, draws, seed });
	const monthOf = (index: number) => monthText(origin + 1 + index);
	if (json) {
		const units = [...drawn].map(([unit, ahead]) => ({
			unit,
			months: ahead.map((values, index) => ({ month: monthOf(index), draws: [...values] })),
		}));
		process.stdout.write(
			`${JSON.stringify({ model: model.id, version: model.version, origin: monthText(origin), units })}\n`,
		);
		return;
	}
	process.stdout.write("unit\tmonth\tlow90\tmedian\thigh90\n");
	for (const [unit, ahead] of drawn)
		for (const [index, values] of ahead.entries()) {
			const sorted = values.toSorted();
			const [low, median, high] = [0.05, 0.5, 0.95].map((share) => quantileOf(sorted, share).toFixed(0));
			process.stdout.write(`${[unit, monthOf(index), low, median, high].join("\t")}\n`);
		}
}

function readMonth(text: string): number {
	const month = monthNumber(text);
	if (month === null) throw new InvalidArgumentError("Write a month as 2024-05.");
	return month;
}

function readNumber(least: number, most: number): (text: string) => number {
	return (text) => {
		const number = Number(text);
		if (!Number.isInteger(number) || number < least || number > most)
			throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
		return number;
	};
}
