/** Fewer events than this are never reported. */
export const MIN_REPORTED = 5;

/** Events of a region in a month, as counted. */
export interface CountedCell {
	country: string;
	/** An admin-1 unit, or the country itself; null for events that are placed in no unit: they are never told apart. */
	region: string | null;
	/** Month number, see `monthOf`. */
	month: number;
	events: number;
	deaths: number | null;
}

/** Events of a region in a month, as strangers get. */
export interface PublishedCell {
	country: string;
	region: string;
	month: number;
	/** Null where it is not reported. */
	events: number | null;
	deaths: number | null;
	/** Why it is not reported: it is under five, or it would give away one that is. */
	withheld: "under_5" | "complementary" | null;
}

/** What strangers get of countries: cells under five are withheld. No sums over them are published. */
export function publishedCountries(cells: readonly CountedCell[]): PublishedCell[] {
	return reported(cells, new Set());
}

/**
 * What strangers get of admin-1 units. Where their country's month is reported too, its units are its parts: then so
 * many more are withheld, the smallest first, that no cell under five follows from the others by subtraction. At least
 * two are, and together five events or more, where there are as many.
 */
export function publishedUnits(cells: readonly CountedCell[], countries: readonly PublishedCell[]): PublishedCell[] {
	const isReported = new Set(countries.filter(({ events }) => events !== null).map(keyOf));
	const also = new Set<CountedCell>();
	for (const [key, parts] of Map.groupBy(cells, keyOf)) {
		if (!isReported.has(key)) continue;
		const hidden = parts.filter(isSmall);
		if (hidden.length === 0) continue;
		const others = parts.filter((cell) => !isSmall(cell)).sort((a, b) => a.events - b.events);
		let sum = hidden.reduce((total, { events }) => total + events, 0);
		let count = hidden.length;
		for (const cell of others) {
			if (count >= 2 && sum >= MIN_REPORTED) break;
			also.add(cell);
			sum += cell.events;
			count += 1;
		}
	}
	return reported(cells, also);
}

const keyOf = ({ country, month }: { country: string; month: number }) => `${country} ${month}`;
const isSmall = ({ events, region }: CountedCell) => region === null || events < MIN_REPORTED;

function reported(cells: readonly CountedCell[], also: ReadonlySet<CountedCell>): PublishedCell[] {
	return cells.flatMap((cell) => {
		const { country, region, month, events, deaths } = cell;
		if (region === null) return [];
		const withheld = isSmall(cell) ? "under_5" : also.has(cell) ? "complementary" : null;
		return [
			{
				country,
				region,
				month,
				events: withheld === null ? events : null,
				deaths: withheld === null ? deaths : null,
				withheld,
			} satisfies PublishedCell,
		];
	});
}
