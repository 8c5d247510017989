import { sphereKm } from "@harmattan/domain/events/map-area";
import { CAPITALS, capitalOf } from "@harmattan/geo/centres";
import { findPlace, placesOf } from "@harmattan/geo/gazetteer";
import { mainTowns } from "@harmattan/geo/main-towns";
import type { NamedPlace } from "../layers/name-layers.ts";
import { mercatorY, pixelsPerRadian } from "./mercator.ts";
import { placeLabels } from "./place-labels.ts";

/** Towns of a country that a map may name, after its capital. */
const TOWNS = 40;

/** A name as the gazetteer has it. */
export const asNamed = (name: string): string => name;

/** Capitals and the largest towns of some countries, most important first, each as `townName` calls it. */
export function namedPlaces(countries: readonly string[], townName = asNamed): NamedPlace[] {
	return countries.flatMap((country) => {
		const capital = capitalOf(country);
		const towns = mainTowns(country)
			.filter((place) => place.geonamesId !== capital?.geonamesId)
			.slice(0, TOWNS)
			.map((place, index) => ({
				name: townName(place.name),
				longitude: place.longitude,
				latitude: place.latitude,
				rank: "town" as const,
				priority: 500 - index * 10,
			}));
		return capital
			? [
					{
						name: townName(capital.name),
						longitude: capital.longitude,
						latitude: capital.latitude,
						rank: "capital" as const,
						priority: 1000,
					},
					...towns,
				]
			: towns;
	});
}

/** Capitals and large towns of every country that we name places in, capitals first, then by rank within their country. */
export function knownTowns(townName = asNamed): NamedPlace[] {
	return namedPlaces(Object.keys(CAPITALS), townName).sort((a, b) => b.priority - a.priority);
}

/** Where the town of a name is, in any of some countries; null where the gazetteer knows none, or several. */
export function townNamed(name: string, countries: readonly string[]): { longitude: number; latitude: number } | null {
	for (const country of countries.length === 0 ? [null] : countries) {
		const found = findPlace(name, country);
		if (found) return { longitude: found.longitude, latitude: found.latitude };
	}
	return null;
}

/** Names of towns that an area can be drawn around, with their countries, in the order of the alphabet. */
export function townNames(
	countries: readonly string[],
): { name: string; country: string; longitude: number; latitude: number }[] {
	return countries
		.flatMap((country) => placesOf(country).slice(0, TOWNS * 2))
		.map(({ name, country, longitude, latitude }) => ({ name, country, longitude, latitude }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

let towns: NamedPlace[] | undefined;

/** The nearest of the towns that we name, and how far it is in km over a sphere. */
export function nearestTown(longitude: number, latitude: number): { name: string; km: number } | null {
	towns ??= knownTowns();
	let nearest: { name: string; km: number } | null = null;
	for (const town of towns) {
		const km = sphereKm(longitude, latitude, town.longitude, town.latitude);
		if (nearest === null || km < nearest.km) nearest = { name: town.name, km };
	}
	return nearest;
}

const CHARACTER = { capital: 8, town: 7 };
const EVERYWHERE = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
const RIGHT_OF = [{ dx: 4, dy: 4, anchor: "start" as const }];

/** The names that fit beside each other at a zoom, the more important first; the same wherever the map is panned to. */
export function namesAt(places: readonly NamedPlace[], zoom: number): NamedPlace[] {
	const scale = pixelsPerRadian(zoom);
	const kept = placeLabels(
		[...places]
			.sort((a, b) => b.priority - a.priority)
			.map((place) => ({
				id: `${place.name} ${place.longitude}`,
				lines: [`• ${place.name}`],
				x: ((place.longitude * Math.PI) / 180) * scale,
				y: -mercatorY(place.latitude) * scale,
				spots: RIGHT_OF,
				characterWidth: CHARACTER[place.rank],
				lineHeight: 20,
			})),
		EVERYWHERE,
	);
	const ids = new Set(kept.map((label) => label.id));
	return places.filter((place) => ids.has(`${place.name} ${place.longitude}`));
}
