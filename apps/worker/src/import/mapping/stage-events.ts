import { hash } from "node:crypto";
import type { EventKey, StagedEvent, StoredSides } from "@harmattan/database/ingest/staged-event";
import type { EventFlag, MappedEvent } from "@harmattan/domain/events/mapped-event";
import { precisionRank } from "@harmattan/domain/events/precision";
import type { Reject } from "@harmattan/domain/imports/reject";
import type { Release } from "@harmattan/domain/merge/release";
import { dayOf, monthOf } from "@harmattan/domain/time/calendar";
import { admin1Named } from "@harmattan/geo/admin1-names";
import { countryCode } from "@harmattan/geo/countries";
import { finerUnit } from "@harmattan/geo/finer-unit";
import { findPlace } from "@harmattan/geo/gazetteer";
import type { Locator } from "@harmattan/geo/locate";
import type { EventPlace } from "./actor-settler.ts";

/** A point this far outside the stated country is set apart. */
const FAR_KM = 50;
/**
 * The same for a point on no country's land: coastal waters, and islands that the outlines leave out. San Andres lies 640 km from
 * the nearest outline of Colombia; a sign that is wrong is thousands off.
 */
const FAR_AT_SEA_KM = 750;

export interface StagingContext {
	datasetId: string;
	/** Settles the event's actors: see `createActorSettler`. */
	settle: (mapped: MappedEvent, place: EventPlace) => StoredSides;
	release: Release | null;
	locator: Locator;
}

/** What stands in the way of storing an event, without the line it is on. */
export type StagingProblem = Pick<Reject, "code" | "column" | "value" | "message" | "disposition">;

/** Looks up places, countries and actors of a mapped event and forms its classes, key and hash. */
export function stageEvent(
	input: MappedEvent,
	{ line, fingerprint }: { line: number; fingerprint: bigint },
	context: StagingContext,
): { staged: StagedEvent } | { problem: StagingProblem } {
	const country = input.countryStated === null ? null : countryCode(input.countryStated);
	const mapped = withCoordinates(input, country);
	if (mapped === null) return { problem: unknownPlace(input, country) };
	const point =
		mapped.latitude === null || mapped.longitude === null
			? null
			: { latitude: mapped.latitude, longitude: mapped.longitude };
	const location = point && context.locator.locate(point);
	const outside = point && country ? context.locator.outsideKm(point, country) : null;
	const limit = location?.country === null ? FAR_AT_SEA_KM : FAR_KM;
	if (outside !== null && outside > limit && mapped.geoPrecision !== "unknown")
		return { problem: farAway(mapped, outside) };

	const named = country && mapped.admin1Stated ? admin1Named(country, mapped.admin1Stated) : null;
	const admin1 = named?.id ?? (isCoarseForAdmin1(mapped) ? null : sameCountry(location, country)) ?? null;
	const sides = context.settle(mapped, { country, admin1 });
	const distances = point && country ? context.locator.distances(point, country) : null;
	const day = dayOf(mapped.dateStart);
	return {
		staged: {
			line,
			eventKey: eventKey(context.datasetId, mapped.sourceId),
			versionText: mapped.version ?? context.release?.text ?? null,
			versionRank: mapped.version === null ? (context.release?.rank ?? null) : Date.parse(mapped.version),
			fingerprint,
			mapped,
			geoPrecision: precisionRank(mapped.geoPrecision),
			flags: withGeographyFlags(mapped, country, named, location),
			day,
			month: monthOf(day),
			country: country ?? location?.country ?? null,
			admin1,
			pointCountry: location?.country ?? null,
			pointAdmin1: location?.admin1 ?? null,
			finerUnit: finerUnit({
				admin1,
				admin1Stated: mapped.admin1Stated,
				admin2Stated: mapped.admin2Stated,
				point,
				precision: mapped.geoPrecision,
			}),
			sides,
			cell: location?.cell ?? null,
			capitalKm: distances?.capitalKm ?? null,
			centreKm: distances?.centreKm ?? null,
			littoralBorderKm: location?.littoralBorderKm ?? null,
		},
	};
}

/** The event with the coordinates of its place, where it states none; null where the gazetteer has no such place. */
function withCoordinates(mapped: MappedEvent, country: string | null): MappedEvent | null {
	const { latitude, place: name, geoPrecision, flags } = mapped;
	if (latitude !== null || name === null || geoPrecision === "country" || geoPrecision === "unknown") return mapped;
	const place = findPlace(name, country);
	return (
		place && {
			...mapped,
			latitude: place.latitude,
			longitude: place.longitude,
			flags: [...flags, "coordinates_from_gazetteer"],
		}
	);
}

const unknownPlace = ({ place }: MappedEvent, country: string | null): StagingProblem => ({
	code: "unknown_place",
	column: "place",
	value: place,
	disposition: "rejected",
	message: `The gazetteer has no single place “${place}”${country ? ` in ${country}` : ""}. Give lat and lon.`,
});

function farAway(mapped: MappedEvent, km: number): StagingProblem {
	return {
		code: "far_from_country",
		column: "latitude",
		value: `${mapped.latitude}, ${mapped.longitude}`,
		disposition: "quarantined",
		message: `The point lies ${Math.round(km)} km outside ${mapped.countryStated}. Check the coordinates and the country.`,
	};
}

function withGeographyFlags(
	mapped: MappedEvent,
	country: string | null,
	named: { renamed: boolean; id: string } | null,
	location: ReturnType<Locator["locate"]> | null,
): readonly EventFlag[] {
	const flags: EventFlag[] = [];
	if (mapped.countryStated !== null && country === null) flags.push("country_unknown");
	if (location && location.country === null) flags.push("at_sea");
	if (location?.country && country && location.country !== country) flags.push("country_mismatch");
	if (named?.renamed) flags.push("admin1_renamed");
	if (named && location?.admin1 && location.admin1 !== named.id) flags.push("admin1_mismatch");
	return flags.length === 0 ? mapped.flags : [...mapped.flags, ...flags];
}

const isCoarseForAdmin1 = (mapped: MappedEvent) =>
	mapped.geoPrecision === "country" || mapped.geoPrecision === "unknown";
const sameCountry = (location: ReturnType<Locator["locate"]> | null, country: string | null) =>
	location && (country === null || location.country === country) ? location.admin1 : null;

/** The key of an event: a hash of dataset and source id, so that every import finds the same row. */
export function eventKey(datasetId: string, sourceId: string): EventKey {
	const digest = hash("md5", `${datasetId}\u001f${sourceId}`, "binary");
	for (let index = 0; index < DIGEST.byteLength; index++) DIGEST.setUint8(index, digest.charCodeAt(index));
	return { high: DIGEST.getBigUint64(0), low: DIGEST.getBigUint64(8) };
}

const DIGEST = new DataView(new ArrayBuffer(16));
