import { listRegions } from "@harmattan/database/queries/regions";
import { isApproximate } from "@harmattan/domain/regions/region-versions";
import { outlineOf } from "@harmattan/geo/outlines";
import type { Reader } from "../reader.ts";
import type { DatedFeature } from "./dated-feature.ts";

/** A unit of administration as it was called for a span of days, with its outline. */
export interface UnitFeature extends DatedFeature {
	/** The unit's id, and the day from which it had the name, where it had another before. */
	id: string;
	properties: {
		unit: string;
		name: string;
		level: "admin1" | "admin2";
		/** ISO alpha-3. */
		country: string | null;
		/** OCHA's place code; null: not stated. */
		pcode: string | null;
		valid_from: string | null;
		/** The day after the last. */
		valid_to: string | null;
		replaces: string | null;
		/** True where the line to its neighbour is by the nearest seat; it has no outline. */
		approximate: boolean;
	};
}

/** Every admin-1 unit and every province that we hold, a feature for each span of days in which it had a name. */
export async function readUnits({ db }: Reader): Promise<UnitFeature[]> {
	const regions = await listRegions(db);
	return regions.flatMap(({ id, kind, name: called, parent, replaces, members, versions }) => {
		if (kind !== "admin1" && kind !== "admin2") return [];
		const outline = outlineOf({ id, members });
		// A state of the data from before units had versions: what they were called is all that was held.
		const held = versions.length > 0 ? versions : [{ name: called, validFrom: null, validTo: null, pcode: null }];
		return held.map(({ name, pcode, validFrom, validTo }, position) => ({
			id: position === 0 ? id : `${id}@${validFrom}`,
			outline,
			properties: {
				unit: id,
				name,
				level: kind,
				country: parent,
				pcode,
				valid_from: validFrom,
				valid_to: validTo,
				replaces,
				approximate: isApproximate(kind, replaces),
			},
		}));
	});
}
