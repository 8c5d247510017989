import type { StatedSeries } from "@harmattan/domain/series/stated-series";
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

/** Ids of the series of UCDP's yearly totals begin with this; it is the id of all kinds of violence together. */
export const UCDP_TOTALS = "ucdp-organized-violence";

type Estimates = UcdpYear[2];
const KINDS: readonly { suffix: string; name: string; of: (row: UcdpYear) => Estimates }[] = [
	{
		suffix: "",
		name: "Deaths in organized violence (UCDP)",
		of: ([, , stateBased, nonState, oneSided]) =>
			[0, 1, 2].map((bound) =>
				[stateBased, nonState, oneSided].reduce((sum, kind) => sum + (kind[bound] ?? 0), 0),
			) as unknown as Estimates,
	},
	{ suffix: "-state-based", name: "Deaths in state-based conflict (UCDP)", of: (row) => row[2] },
	{ suffix: "-non-state", name: "Deaths in non-state conflict (UCDP)", of: (row) => row[3] },
	{ suffix: "-one-sided", name: "Deaths in one-sided violence (UCDP)", of: (row) => row[4] },
	{ suffix: "-one-sided-by-governments", name: "Civilians killed by governments (UCDP)", of: (row) => row[5] },
];

/** A version of figures that ship, as the history of reference rows keeps it. */
interface ShippedFigure {
	entity: "series" | "population";
	id: string;
	value: object;
	write: (tx: Change) => Promise<unknown>;
}

/** UCDP's yearly totals as stated series, and the World Bank's populations of countries. */
export function shippedFigures(): ShippedFigure[] {
	return [...KINDS.map(seriesFigure), ...Object.entries(POPULATIONS).flatMap(populationFigures)];
}

function seriesFigure({ suffix, name, of }: (typeof KINDS)[number]): ShippedFigure {
	const series: StatedSeries = {
		id: `${UCDP_TOTALS}${suffix}`,
		name,
		unit: "deaths",
		interval: "year",
		values: UCDP_YEARS.map((row) => {
			const [low, value, high] = of(row);
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
