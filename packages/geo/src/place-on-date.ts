import { isApproximate, versionOn } from "@harmattan/domain/regions/region-versions";
import type { Point } from "./distances.ts";
import { DIVISIONS, type Division } from "./divisions.ts";
import { finerUnit } from "./finer-unit.ts";
import type { Locator } from "./locate.ts";

/** A unit as it was called and coded on a day. */
export interface UnitOnDate {
	id: string;
	name: string;
	/** OCHA's place code; null: not stated. */
	pcode: string | null;
	/** True where the line to its neighbour is ours: see `finerUnit`. */
	isApproximate: boolean;
}

/** Where a point lay, by the boundaries of a day. */
export interface PlaceOnDate {
	/** ISO alpha-3; null at sea or outside the countries that we list. */
	country: string | null;
	admin1: UnitOnDate | null;
	/** Null where we hold no provinces. */
	admin2: UnitOnDate | null;
}

/** Looks up the country, region and province of a point on a day (ISO 8601). */
export function placeOnDate(locator: Locator, point: Point, date: string): PlaceOnDate {
	const { country, admin1 } = locator.locate(point);
	const finer = finerUnit({ admin1, admin1Stated: null, admin2Stated: null, point, precision: "exact" });
	const onDate = (level: Division["level"], isThere: (division: Division) => boolean): UnitOnDate | null => {
		for (const division of DIVISIONS) {
			if (division.level !== level || !isThere(division)) continue;
			const version = versionOn(division.versions, date);
			if (version !== null)
				return {
					id: division.id,
					name: version.name,
					pcode: version.pcode,
					isApproximate: isApproximate(level, division.replaces),
				};
		}
		return null;
	};
	return {
		country,
		admin1: admin1 === null ? null : onDate("admin1", ({ id, members }) => id === admin1 || isAmong(finer, members)),
		admin2: finer === null ? null : onDate("admin2", ({ id, members }) => id === finer || isAmong(finer, members)),
	};
}

const isAmong = (unit: string | null, members: readonly string[]) => unit !== null && members.includes(unit);
