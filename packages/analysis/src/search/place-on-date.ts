import { DomainError } from "@harmattan/domain/errors";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import type { Point } from "@harmattan/geo/distances";
import { findPlace } from "@harmattan/geo/gazetteer";
import { createLocator, type Locator } from "@harmattan/geo/locate";
import { type PlaceOnDate, placeOnDate } from "@harmattan/geo/place-on-date";

/** Its indexes are built when somebody first looks a point up. */
let locator: Locator | null = null;

/** Where and when to look: a point in degrees or a place of the gazetteer; left out, the date is today. */
interface Looked {
	lat?: number | undefined;
	lon?: number | undefined;
	place?: string | undefined;
	/** ISO alpha-3; decides between places of one name. */
	country?: string | undefined;
	date?: string | undefined;
}

/** The country, region and province of a point or place, by the boundaries of a day. Throws a DomainError that names what is missing. */
export function readPlaceOnDate(looked: Looked, now: Date): PlaceOnDate & Point & { date: string } {
	const date = looked.date ?? isoOf(dayOfInstant(now));
	const point =
		looked.place === undefined ? pointOf(looked.lat, looked.lon) : placeNamed(looked.place, looked.country ?? null);
	locator ??= createLocator();
	return { ...point, date, ...placeOnDate(locator, point, date) };
}

function pointOf(latitude: number | undefined, longitude: number | undefined): Point {
	if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
	throw new DomainError("invalid", "a point needs both coordinates", {
		parameter: latitude === undefined ? "lat" : "lon",
		remedy: "Give lat and lon in degrees, or place, and country where several have a place of that name.",
	});
}

function placeNamed(name: string, country: string | null): Point {
	const found = findPlace(name, country);
	if (found !== null) return { latitude: found.latitude, longitude: found.longitude };
	throw new DomainError("not_found", `the gazetteer has no single place “${name}”`, {
		parameter: "place",
		remedy: "Give country as well, or lat and lon in degrees.",
	});
}
