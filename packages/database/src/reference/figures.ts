import type { StatedSeries } from "@harmattan/domain/series/stated-series";
import { UCDP_TOTAL_KINDS } from "@harmattan/domain/series/ucdp-totals";
import { sql } from "drizzle-orm";
import type { Change } from "../changes/audited.ts";
import { populations } from "../schema/datasets.ts";
import { referenceHistory } from "../schema/reference.ts";
import { statedSeries, statedValues } from "../schema/stated-series.ts";
import { FIRST_YEAR, POPULATIONS } from "./populations.ts";
import { UCDP_YEARS, type UcdpYear } from "./ucdp-years.ts";

const WORLD_BANK = "World Bank, World Development Indicators, SP.POP.TOTL (CC BY 4.0)";
const UCDP =
	"UCDP Country-Year Dataset on Organized Violence 25.1, Uppsala Conflict Data Program (CC BY 4.0); Sundberg & Melander 2013, Davies, Pettersson & Öberg";

type Estimates = UcdpYear[2];
/** How each kind is read of our rows: all of them together are the sum of the three. */
const ESTIMATES: Record<(typeof UCDP_TOTAL_KINDS)[number]["column"], (row: UcdpYear) => Estimates> = {
	cumulative_total_deaths_in_orgvio: ([, , stateBased, nonState, oneSided]) => [
		stateBased[0] + nonState[0] + oneSided[0],
		stateBased[1] + nonState[1] + oneSided[1],
		stateBased[2] + nonState[2] + oneSided[2],
	],
	sb_total_deaths: (row) => row[2],
	ns_total_deaths: (row) => row[3],
	os_total_deaths: (row) => row[4],
	os_any_govt_killings: (row) => row[5],
};

/** A version of figures that ship, as the history of reference rows keeps it. */
interface ShippedFigure {
	entity: "series" | "population";
	id: string;
	value: object;
	write: (tx: Change) => Promise<unknown>;
}

/** UCDP's yearly totals as stated series, and the World Bank's populations of countries. */
export function shippedFigures(): ShippedFigure[] {
	return [...UCDP_TOTAL_KINDS.map(seriesFigure), ...Object.entries(POPULATIONS).flatMap(populationFigures)];
}

function seriesFigure({ id, name, column }: (typeof UCDP_TOTAL_KINDS)[number]): ShippedFigure {
	const series: StatedSeries = {
		id,
		name,
		unit: "deaths",
		interval: "year",
		values: UCDP_YEARS.map((row) => {
			const [low, value, high] = ESTIMATES[column](row);
			return { region: row[0], period: `${row[1]}-01-01`, value, low, high, source: UCDP };
		}),
	};
	const { values, ...head } = series;
	return {
		entity: "series",
		id: head.id,
		value: series,
		write: async (tx) => {
			await tx
				.insert(statedSeries)
				.values(head)
				.onConflictDoUpdate({ target: statedSeries.id, set: { name: head.name } });
			await tx.delete(statedValues).where(sql`${statedValues.seriesId} = ${head.id}`);
			await tx.insert(statedValues).values(values.map((value) => ({ ...value, seriesId: head.id })));
		},
	};
}

const populationFigures = ([region, people]: [string, readonly number[]]): ShippedFigure[] =>
	people.map((number, index) => {
		const row = { region, year: FIRST_YEAR + index, people: number, source: WORLD_BANK };
		return {
			entity: "population",
			id: `${region}-${row.year}`,
			value: { people: number, source: WORLD_BANK },
			write: (tx) =>
				tx
					.insert(populations)
					.values(row)
					.onConflictDoUpdate({
						target: [populations.region, populations.year],
						set: { people: number, source: WORLD_BANK },
					}),
		};
	});

/** Adds the version of a figure to its history. */
export const recordFigure = (
	tx: Change,
	{ entity, id, value }: ShippedFigure,
	about: { version: number; dataRevision: number; author: string; now: Date },
) =>
	tx.insert(referenceHistory).values({
		entity,
		entityId: id,
		version: about.version,
		dataRevision: about.dataRevision,
		recordedAt: about.now,
		author: about.author,
		value,
	});
