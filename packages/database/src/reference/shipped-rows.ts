import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { countryFeatures, countryName } from "@harmattan/geo/countries";
import { DIVISIONS } from "@harmattan/geo/divisions";
import { ACTORS } from "./actors.ts";
import { CLAIMS } from "./claims.ts";
import { endnoteDocuments, OWN_DOCUMENTS } from "./documents.ts";
import { ENGAGEMENTS } from "./engagements.ts";
import { FACT_DOCUMENTS } from "./fact-documents.ts";
import { FACT_ENGAGEMENTS } from "./fact-engagements.ts";
import { FACT_MILESTONES } from "./fact-milestones.ts";
import { FACT_PRESENCES } from "./fact-presences.ts";
import { FACT_STRENGTHS } from "./fact-strengths.ts";
import { FACTBOOK_DOCUMENTS } from "./factbook-documents.ts";
import { PRESENCES } from "./forces.ts";
import { MILESTONES } from "./milestones.ts";
import { NAMED_AREAS, PLACES } from "./places.ts";
import {
	actorRow,
	claimRow,
	documentRow,
	engagementRow,
	milestoneRow,
	placeRow,
	presenceRow,
	type ReferenceRow,
	referenceRow,
	taxonomyRow,
	zoneScaleRow,
} from "./reference-row.ts";
import { TAXONOMY_ROWS } from "./taxonomies.ts";
import { ZONE_SCALES } from "./zone-scales.ts";

/** Every reference row that ships with the product. */
export function shippedRows(): ReferenceRow[] {
	const { documents, endnotes } = endnoteDocuments();
	const notesOf = Map.groupBy(endnotes, (endnote) => endnote.documentId);
	return [
		...[...OWN_DOCUMENTS, ...documents, ...FACT_DOCUMENTS, ...FACTBOOK_DOCUMENTS].map((document) =>
			documentRow(
				document,
				(notesOf.get(document.id) ?? []).map((endnote) => ({ ...endnote })),
			),
		),
		...regions(),
		...ACTORS.map(({ aliases, ...actor }) =>
			actorRow({
				...actor,
				aliases: aliases.map((alias) => ({ ...ANYWHERE, ...alias })),
			}),
		),
		...[...PRESENCES, ...FACT_PRESENCES]
			.map((spell) => ({ ...spell, strengths: [...spell.strengths, ...(FACT_STRENGTHS.get(spell.id) ?? [])] }))
			.map(presenceRow),
		...[...MILESTONES, ...FACT_MILESTONES].map(milestoneRow),
		...[...ENGAGEMENTS, ...FACT_ENGAGEMENTS].map(engagementRow),
		...PLACES.map((place) => placeRow({ ...place, geometry: null, geometrySource: null })),
		...ZONE_SCALES.map(zoneScaleRow),
		...TAXONOMY_ROWS.map(taxonomyRow),
		...CLAIMS.map(claimRow),
	];
}

function regions(): ReferenceRow[] {
	const members = (regionId: string, ids: readonly string[]) => ({
		children: { members: ids.map((memberId) => ({ regionId, memberId })) },
	});
	const codes = new Set(countryFeatures().features.flatMap(({ properties }) => properties.code ?? []));
	return [
		...[...codes]
			.sort()
			.map((id) =>
				referenceRow("region", { id, kind: "country", name: countryName(id), parent: null, replaces: null }),
			),
		...DIVISIONS.map(({ id, level, country, versions, replaces, members: units }) =>
			referenceRow(
				"region",
				// What the layer and the sources call it: the oldest name.
				{ id, kind: level, name: versions[0]?.name ?? id, parent: country, replaces },
				{
					children: {
						...(units.length === 0 ? {} : members(id, units).children),
						versions: versions.map((version, position) => ({ regionId: id, position, ...version })),
					},
					citations:
						replaces === null && versions.every(({ validFrom, validTo }) => validFrom === null && validTo === null)
							? []
							: [{ field: "versions", origin: "document", endnote: null, documentId: "burkina-2025", note: null }],
				},
			),
		),
		referenceRow(
			"region",
			{ id: "sahel", kind: "group", name: "Sahel", parent: null, replaces: null },
			members("sahel", REGION_GROUPS.sahel),
		),
		referenceRow(
			"region",
			{ id: "littoral", kind: "group", name: "Littoral states", parent: null, replaces: null },
			members("littoral", REGION_GROUPS.littoral),
		),
		...NAMED_AREAS.map(({ id, name, members: ids }) =>
			referenceRow(
				"region",
				{ id, kind: "named_area", name, parent: null, replaces: null },
				{
					...members(id, ids),
					citations: [{ field: "members", origin: "editor", endnote: null, documentId: "editor-areas", note: null }],
				},
			),
		),
	];
}
