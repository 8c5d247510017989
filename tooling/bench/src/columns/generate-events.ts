import { ColumnBuilder, type ColumnEvent } from "@harmattan/columns/column-builder";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { placesOf } from "@harmattan/geo/gazetteer";
import { createLocator } from "@harmattan/geo/locate";

const COUNTRIES = ["MLI", "BFA", "NER", "NGA", "BEN", "TGO", "GHA", "CIV", "TCD", "CMR"];
/** Share of events at a place that no event before had, as in the bench of imports: see generate-file.ts there. */
const FRESH_PLACES = 0.1;
/** Armed groups of a country, each with one kind of violence and a span of years in which it is active. */
const GROUPS = 40;
const TYPES = ["State-based conflict", "Non-state conflict", "One-sided violence"];
const FIRST_DAY = Date.UTC(1990, 0, 1) / 86_400_000;
const DAYS = 12_700;

/** Synthetic events as the bench of imports makes them, in the order of their days: the same for the same number. */
export function generateEvents(count: number): ColumnEvent[] {
	const random = seededRandom(count);
	const below = (limit: number) => Math.floor(random() * limit);
	const locator = createLocator();
	const places = COUNTRIES.map((country) => placesOf(country));
	const spots: Pick<ColumnEvent, "latitude" | "longitude" | "country" | "admin1" | "cell" | "precision">[] = [];
	const events = Array.from({ length: count }, (): ColumnEvent => {
		if (spots.length < 50 || random() < FRESH_PLACES) {
			const place = (places[below(COUNTRIES.length)] ?? []).at(below(1000)) ?? places[0]?.[0];
			if (place) {
				const near = (degrees: number) => Math.round((degrees + (random() - 0.5) * 0.04) * 1e6) / 1e6;
				const [latitude, longitude] = [near(place.latitude), near(place.longitude)];
				const { country, admin1, cell } = locator.locate({ latitude, longitude });
				spots.push({ latitude, longitude, country, admin1, cell, precision: 1 + below(3) });
			}
		}
		const spot = spots[below(spots.length)];
		if (!spot) throw new Error("there is no place to draw from");
		const group = below(GROUPS);
		return {
			...spot,
			day: FIRST_DAY + Math.floor((DAYS * (group + random() * GROUPS)) / (2 * GROUPS)),
			type: TYPES[group % 3] ?? "",
			classes: 1 + (group % 7),
			sideA: `Government of ${spot.country}`,
			sideB: `Synthetic armed group ${group} of ${spot.country}`,
			others: [],
			deaths: random() < 0.05 ? null : Math.floor(-Math.log(1 - random()) * 4),
		};
	});
	return events.sort((a, b) => a.day - b.day);
}

/** Events as the columns of a file. */
export function columnsOf(events: readonly ColumnEvent[]): EventColumns {
	const builder = new ColumnBuilder();
	for (const event of events) builder.add(event);
	return builder.finish();
}
