import { countCountries, countUnits, listOpened, type OpenedDataset } from "@harmattan/database/queries/aggregates";
import { readDataset } from "@harmattan/database/queries/datasets";
import { listRegions } from "@harmattan/database/queries/regions";
import { coverageOf, isCovered, NO_COVERAGE } from "@harmattan/domain/coverage/coverage";
import { spansOf } from "@harmattan/domain/coverage/stated-coverage";
import { DomainError } from "@harmattan/domain/errors";
import {
	type CountedCell,
	type PublishedCell,
	publishedCountries,
	publishedUnits,
} from "@harmattan/domain/licence/open-aggregates";
import { isLayerUnit } from "@harmattan/domain/regions/region-scope";
import { dayOf, firstDayOfMonth, monthOf } from "@harmattan/domain/time/calendar";
import { monthText } from "@harmattan/domain/time/month";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";

const MAX_MONTHS = 60;
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2023-06");

export const aggregatesInput = z.object({
	dataset: z.string().min(1).max(80),
	level: z.enum(["country", "admin1"]).default("country"),
	from: month,
	to: month,
});

/** Monthly counts of a restricted dataset, as far as strangers get. */
export interface Aggregates {
	dataset: OpenedDataset;
	level: "country" | "admin1";
	/** Cells of covered countries; a country or month that the dataset does not cover has none. */
	cells: (Omit<PublishedCell, "month"> & { name: string; month: string })[];
}

/**
 * Reads the opened aggregates of a dataset: events of political violence and deaths (best) by country or admin-1 and
 * month, small cells withheld. Everybody gets the same, members too. Throws a DomainError where none are opened.
 */
export async function readAggregates({ db }: TimedReader, input: z.infer<typeof aggregatesInput>): Promise<Aggregates> {
	const dataset = (await listOpened(db)).find(({ id }) => id === input.dataset);
	const held = dataset && (await readDataset(db, dataset.id));
	if (!dataset || !held)
		throw new DomainError("not_found", "no aggregates of such a dataset are open", { parameter: "dataset" });
	const months = { from: monthOf(dayOf(`${input.from}-01`)), to: monthOf(dayOf(`${input.to}-01`)) };
	if (months.to < months.from || months.to - months.from >= MAX_MONTHS)
		throw new DomainError("invalid", `from ${input.from} to ${input.to} are not 1 to ${MAX_MONTHS} months`, {
			parameter: "to",
		});
	const regions = await listRegions(db);
	const spans = held.coverage.flatMap(spansOf);
	const countries = regions.flatMap(({ id, kind }) =>
		kind === "country" && coverageOf(spans, [id]).complete.length > 0 ? [id] : [],
	);
	const coverage = new Map(countries.map((country) => [country, coverageOf(spans, [country])]));
	const covered = (country: string, at: number) =>
		isCovered(coverage.get(country) ?? NO_COVERAGE, {
			from: firstDayOfMonth(at),
			to: firstDayOfMonth(at + 1) - 1,
		});
	/** All cells of covered months: those that the query did not find have no events. */
	const filled = (found: readonly CountedCell[], places: readonly { country: string; region: string }[]) => {
		const byKey = new Map(found.map((cell) => [`${cell.region} ${cell.month}`, cell]));
		const all: CountedCell[] = found.filter(
			({ region, country, month: at }) => region === null && covered(country, at),
		);
		for (const { country, region } of places)
			for (let at = months.from; at <= months.to; at++)
				if (covered(country, at))
					all.push(byKey.get(`${region} ${at}`) ?? { country, region, month: at, events: 0, deaths: 0 });
		return all;
	};
	const ofCountries = publishedCountries(
		filled(
			await countCountries(db, dataset.id, months),
			countries.map((country) => ({ country, region: country })),
		),
	);
	const units = regions
		.filter(isLayerUnit)
		.flatMap(({ id, parent }) =>
			parent !== null && countries.includes(parent) ? [{ country: parent, region: id }] : [],
		);
	const cells =
		input.level === "country"
			? ofCountries
			: publishedUnits(filled(await countUnits(db, dataset.id, months), units), ofCountries);
	const names = new Map(regions.map(({ id, name }) => [id, name]));
	return {
		dataset,
		level: input.level,
		cells: cells.map((cell) => ({
			...cell,
			name: names.get(cell.region) ?? cell.region,
			month: monthText(cell.month),
		})),
	};
}
