import type { CoverageReport } from "../coverage/import-coverage.ts";
import type { EventFlag } from "../events/mapped-event.ts";

/** Events and deaths of a country in a dataset, in all and in the twelve months up to that of the newest event. */
export interface CountryFigures {
	country: string;
	events: number;
	/** Sum of best estimates; null where no event states one. */
	deaths: number | null;
	recentEvents: number;
	recentDeaths: number | null;
}

/** A figure that readers know, before an import and after it. */
export interface Headline {
	/** A region's id. */
	region: string;
	figure: keyof Omit<CountryFigures, "country">;
	before: number | null;
	after: number | null;
}

/** One field of an event, before and after. Values as stored; null: not stated. */
export interface FieldDifference {
	field: string;
	before: string | number | null;
	after: string | number | null;
}

/** What becomes of an event; `stale`: the file's row is older than what is held, and is not taken. */
export const DIFFERENCE_KINDS = ["new", "changed", "withdrawn", "stale"] as const;

/** One event that an import adds, changes, withdraws, or states in an older version. */
export interface EventDifference {
	kind: (typeof DIFFERENCE_KINDS)[number];
	eventKey: string;
	sourceId: string;
	date: string;
	place: string | null;
	longitude: number | null;
	latitude: number | null;
	/** How far a changed event moved, km; null where it did not. */
	movedKm: number | null;
	fields: FieldDifference[];
}

/** What an import does, as its check shows it to an admin. */
export interface CheckReport {
	headlines: Headline[];
	/** How many changed events differ in each field. */
	fields: Record<string, number>;
	/** Change of the sum of best estimates through changed events alone. */
	deathsChanged: number;
	/** Changed events that moved more than 20 km. */
	movedFar: number;
	/** New events by place: [longitude, latitude, events], coordinates to a tenth of a degree. */
	newAt: [number, number, number][];
	/** How many of the rows that are new or read anew carry each flag. */
	flags: Partial<Record<EventFlag, number>>;
	/** Countries that rows name and ISO does not list: their events count where their point lies, or nowhere. */
	unknownCountries: string[];
	/** What the import adds to the dataset's coverage; left out by reports of before it was formed. */
	coverage?: CoverageReport;
	/** Events that a full snapshot lacks, or a final release does not confirm. */
	withdrawals: {
		absent: number;
		notConfirmed: number;
		deleted: number;
		/** Rows that name no event, which may be any of those that the file seems to lack: nothing is withdrawn for its absence. */
		unnamedRows: number;
	};
}

/** Moves beyond this are told apart: a corrected decimal is not a moved village. */
export const FAR_MOVE_KM = 20;

/** Countries beyond the named regions that a comparison names, at most. */
const MAX_OTHERS = 6;

/**
 * The figures that pages open with, before and after: of the named regions, and of the other countries with most events.
 * Those that did not move are left out.
 */
export function compareHeadlines(
	before: readonly CountryFigures[],
	after: readonly CountryFigures[],
	named: readonly { id: string; countries: readonly string[] | null }[],
): Headline[] {
	const others = [...after, ...before]
		.filter(({ country }) => !named.some(({ id }) => id === country))
		.sort((a, b) => b.events - a.events)
		.map(({ country }) => country);
	const regions = [
		...named,
		...[...new Set(others)].slice(0, MAX_OTHERS).map((country) => ({ id: country, countries: [country] })),
	];
	const figures = ["events", "deaths", "recentEvents", "recentDeaths"] as const;
	return regions.flatMap(({ id, countries }) => {
		const sums = [before, after].map((rows) =>
			rows.filter((row) => countries === null || countries.includes(row.country)),
		);
		return figures.flatMap((figure) => {
			const [was = null, becomes = null] = sums.map((rows) => total(rows.map((row) => row[figure])));
			return was === becomes ? [] : [{ region: id, figure, before: was, after: becomes }];
		});
	});
}

function total(values: readonly (number | null)[]): number | null {
	const stated = values.filter((value) => value !== null);
	return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}
