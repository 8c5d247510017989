import { generateDemonstration } from "@harmattan/formats/demonstration/generate";
import { packRecords } from "@harmattan/formats/reading/record-batch";
import { admin1Features } from "@harmattan/geo/boundaries";
import { findPlace } from "@harmattan/geo/gazetteer";
import type { Locator } from "@harmattan/geo/locate";
import type { EventSource } from "./source.ts";

/** The seed of the demonstration that every installation shows. */
const SEED = 20_231_217;

/** The demonstration as an event source: synthetic rows, made anew for the day. */
export function demonstrationSource(today: string, locator: Locator): EventSource {
	const names = new Map(admin1Features().features.map(({ properties }) => [properties.id, properties.name]));
	const admin1At = (country: string, latitude: number, longitude: number) => {
		const found = locator.locate({ latitude, longitude });
		return found.country === country && found.admin1 ? (names.get(found.admin1) ?? null) : null;
	};
	const locate = (place: string, country: string) => {
		const found = findPlace(place, country);
		if (!found) throw new Error(`the gazetteer has no ${place} in ${country}`);
		return {
			latitude: found.latitude,
			longitude: found.longitude,
			admin1: admin1At(country, found.latitude, found.longitude),
		};
	};
	return {
		formatId: "demonstration",
		versioning: "none",
		isWorldwide: false,
		defaults: {
			datasetId: "demonstration",
			datasetName: "Harmattan demonstration events (synthetic)",
			licence: "CC0 1.0",
			licencePolicy: "open",
			attribution: "Harmattan demonstration set, synthetic",
			synthetic: true,
		},
		fileName: `demonstration, seed ${SEED}`,
		sha256: null,
		bytes: null,
		deletions: null,
		reading: { kind: "events" },
		async *batches() {
			const events = [...generateDemonstration({ seed: SEED, today, locate, admin1At })];
			const records = packRecords(events.map((event, index) => ({ line: index + 1, values: [JSON.stringify(event)] })));
			yield { records, from: 0, fingerprints: BigUint64Array.from(records.lines, BigInt), refusals: new Map() };
		},
		done: () => {},
		countryNames: () => new Set(),
		rawAt: () => ({}),
		idIn: () => null,
	};
}
