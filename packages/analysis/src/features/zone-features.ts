import { listZones } from "@harmattan/database/queries/zones";
import { outlineOfShape } from "@harmattan/geo/outlines";
import type { Reader } from "../reader.ts";
import type { DatedFeature } from "./dated-feature.ts";

/** Every version of every zone that has an area, each for the days from its month to the next version's. */
export async function readZoneFeatures({ db }: Pick<Reader, "db">): Promise<DatedFeature[]> {
	const zones = await listZones(db);
	return zones.flatMap(({ id, zone, geometry, month, geometrySource, citations, class: named, ...rest }, index) => {
		if (geometry === null) return [];
		const { name, actor, scale, confidence, author, note, synthetic } = rest;
		// They come by zone and month.
		const next = zones[index + 1];
		return [
			{
				id,
				outline: outlineOfShape(geometry),
				properties: {
					...{ zone, name, actor, scale, class: named, month, confidence, author, note, synthetic },
					source: geometrySource,
					documents: citations.flatMap(({ documentId }) => documentId ?? []).join(" ") || null,
					valid_from: `${month}-01`,
					valid_to: next?.zone === zone ? `${next.month}-01` : null,
				},
			},
		];
	});
}
