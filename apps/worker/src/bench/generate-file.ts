import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { UCDP_GED_COLUMNS } from "@harmattan/formats/ucdp-ged/columns";
import { countryName } from "@harmattan/geo/countries";
import { placesOf } from "@harmattan/geo/gazetteer";
import { stringify } from "csv-stringify/sync";

const COUNTRIES = ["MLI", "BFA", "NER", "NGA", "BEN", "TGO", "GHA", "CIV", "TCD", "CMR"];
/** Share of rows at a place that no row before had: about that of UCDP GED's global file. */
const FRESH_PLACES = 0.1;
const BATCH = 2000;
/** Armed groups of a country, each with one kind of violence and a span of years in which it is active. */
const GROUPS = 40;
const FIRST_DAY = Date.UTC(1990, 0, 1) / 86_400_000;
const DAYS = 12_700;

/** How a generated file is laid out: the publisher's way, or with the same content in other bytes. */
export type Layout = "published" | "rearranged";

/**
 * Writes a synthetic event file in UCDP's 49-column layout, about 700 bytes a row as in the real one, and with about as
 * many events to a dyad and month (four in UCDP's Nigerian events 1989-2019). The same rows for the same number; `rearranged` turns the columns round, adds one, quotes every field and ends lines with CRLF.
 */
export async function generateFile(path: string, rows: number, layout: Layout): Promise<void> {
	const random = seededRandom(rows);
	const order = layout === "published" ? UCDP_GED_COLUMNS : [...UCDP_GED_COLUMNS].reverse();
	const extra = layout === "published" ? [] : ["added"];
	const options = layout === "published" ? {} : { quoted: true, record_delimiter: "windows" as const };
	const file = createWriteStream(path);
	file.write(stringify([[...order, ...extra]], options));
	const spots: { country: string; latitude: string; longitude: string; place: string }[] = [];
	const places = COUNTRIES.map((country) => placesOf(country));
	for (let row = 0; row < rows; ) {
		const batch: string[][] = [];
		for (; batch.length < BATCH && row < rows; row++) {
			if (spots.length < 50 || random() < FRESH_PLACES) {
				const which = Math.floor(random() * COUNTRIES.length);
				const list = places[which] ?? [];
				const place = list[Math.floor(random() * list.length)];
				if (place) {
					const near = (degrees: number) => (degrees + (random() - 0.5) * 0.04).toFixed(6);
					const { country, name, latitude, longitude } = place;
					spots.push({ country, place: name, latitude: near(latitude), longitude: near(longitude) });
				}
			}
			const spot = spots[Math.floor(random() * spots.length)];
			if (!spot) continue;
			const values = rowValues(row, spot, random);
			batch.push([...order.map((column) => values[column] ?? ""), ...extra.map(() => "x")]);
		}
		if (!file.write(stringify(batch, options))) await once(file, "drain");
	}
	file.end();
	await once(file, "finish");
}

function rowValues(
	row: number,
	spot: { country: string; latitude: string; longitude: string; place: string },
	random: () => number,
): Record<string, string> {
	const country = countryName(spot.country);
	const number = Math.floor(random() * GROUPS);
	const group = `Synthetic armed group ${number} of ${country}`;
	const active = Math.floor(DAYS / 2);
	const from = Math.floor(((number * 7) % GROUPS) * ((DAYS - active) / GROUPS));
	const day = new Date((FIRST_DAY + from + Math.floor(random() * active)) * 86_400_000).toISOString().slice(0, 10);
	const best = Math.floor(random() * 20);
	const instant = `${day} 00:00:00.000`;
	const sources = Array.from(
		{ length: 1 + Math.floor(random() * 2) },
		(_, index) =>
			`"Synthetic Agency,${day},Generated headline number ${row}-${index} about an event that did not happen"`,
	);
	return {
		id: String(500_000 + row),
		relid: `SYN-${day.slice(0, 4)}-1-${row % 900}-${row}`,
		year: day.slice(0, 4),
		active_year: "1",
		code_status: "Clear",
		type_of_violence: String(1 + (number % 3)),
		conflict_dset_id: String(row % 300),
		conflict_new_id: String(row % 300),
		conflict_name: `${country}: Government (synthetic)`,
		dyad_dset_id: String(row % 600),
		dyad_new_id: String(row % 600),
		dyad_name: `Government of ${country} - ${group}`,
		side_a_dset_id: "84",
		side_a_new_id: "84",
		side_a: `Government of ${country}`,
		side_b_dset_id: "1051",
		side_b_new_id: "1051",
		side_b: group,
		number_of_sources: String(sources.length),
		source_article: sources.join(";"),
		source_office: "Synthetic Agency",
		source_date: day,
		source_headline: `Generated headline number ${row} about an event that did not happen`,
		source_original: "synthetic police; synthetic residents",
		where_prec: String(1 + Math.floor(random() * 6)),
		where_coordinates: `${spot.place} town`,
		where_description: `${spot.place}, synthetic description`,
		latitude: spot.latitude,
		longitude: spot.longitude,
		geom_wkt: `POINT (${spot.longitude} ${spot.latitude})`,
		priogrid_gid: "145470",
		country,
		country_id: "475",
		region: "Africa",
		event_clarity: "1",
		date_prec: String(1 + Math.floor(random() * 5)),
		date_start: instant,
		date_end: instant,
		deaths_a: "0",
		deaths_b: String(best),
		deaths_civilians: "0",
		deaths_unknown: "0",
		best: String(best),
		high: String(best + 3),
		low: String(best),
		gwnoa: "475",
	};
}
