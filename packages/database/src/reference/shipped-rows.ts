import type { Citation } from "@harmattan/domain/forces/force";
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import type { DatedSpan } from "@harmattan/domain/time/dated-span";
import { admin1Features } from "@harmattan/geo/boundaries";
import { countryFeatures, countryName } from "@harmattan/geo/countries";
import { ACTORS } from "./actors.ts";
import { CLAIMS } from "./claims.ts";
import { endnoteDocuments, OWN_DOCUMENTS } from "./documents.ts";
import { ENGAGEMENTS } from "./engagements.ts";
import { PRESENCES } from "./forces.ts";
import { MILESTONES } from "./milestones.ts";
import { NAMED_AREAS, PLACES } from "./places.ts";

/** Tables that hold one row per reference row, by the name that citations and history use. */
export type ReferenceEntity =
	| "document"
	| "region"
	| "actor"
	| "presence"
	| "milestone"
	| "engagement"
	| "place"
	| "claim";

/** A reference row as shipped: its columns, the rows that hang on it, and where its fields come from. */
export interface ShippedRow {
	entity: ReferenceEntity;
	id: string;
	columns: Record<string, unknown>;
	/** Rows of child tables, by the child's name. */
	children: Record<string, Record<string, unknown>[]>;
	citations: readonly (Citation & { child?: string })[];
}

const spanColumns = (name: string, { earliest, latest }: DatedSpan) => ({
	[`${name}Earliest`]: earliest,
	[`${name}Latest`]: latest,
});
const row = (
	entity: ReferenceEntity,
	columns: Record<string, unknown> & { id: string },
	rest: Partial<ShippedRow> = {},
): ShippedRow => ({
	entity,
	id: columns.id,
	columns,
	children: {},
	citations: [],
	...rest,
});

/** Every reference row that ships with the product. */
export function shippedRows(): ShippedRow[] {
	const { documents, endnotes } = endnoteDocuments();
	const notesOf = Map.groupBy(endnotes, (endnote) => endnote.documentId);
	return [
		...[...OWN_DOCUMENTS, ...documents].map((document) =>
			row("document", { ...document }, { children: { endnotes: notesOf.get(document.id) ?? [] } }),
		),
		...regions(),
		...ACTORS.map(({ aliases, ...actor }) =>
			row(
				"actor",
				{ ...actor },
				{
					children: {
						aliases: aliases.map((alias) => ({
							actorId: actor.id,
							datasetId: null,
							country: null,
							from: null,
							to: null,
							...alias,
						})),
					},
				},
			),
		),
		...PRESENCES.map(({ strengths, citations, from, to, lastConfirmed, ...spell }, position) =>
			row(
				"presence",
				{
					...spell,
					...spanColumns("from", from),
					...spanColumns("to", to),
					...spanColumns("lastConfirmed", lastConfirmed),
					position,
				},
				{
					children: {
						strengths: strengths.map(({ date, citations: _own, ...strength }, index) => ({
							id: `${spell.id}-${index + 1}`,
							spellId: spell.id,
							...strength,
							...spanColumns("date", date),
						})),
					},
					citations: [
						...citations,
						...strengths.flatMap((strength, index) =>
							strength.citations.map((citation) => ({ ...citation, child: `${spell.id}-${index + 1}` })),
						),
					],
				},
			),
		),
		...MILESTONES.map(({ date, citations, ...milestone }) =>
			row("milestone", { ...milestone, ...spanColumns("date", date) }, { citations }),
		),
		...ENGAGEMENTS.map(({ from, to, citations, ...engagement }) =>
			row("engagement", { ...engagement, ...spanColumns("from", from), ...spanColumns("to", to) }, { citations }),
		),
		...PLACES.map(({ from, citations, ...place }) =>
			row("place", { ...place, ...spanColumns("from", from), geometry: null, geometrySource: null }, { citations }),
		),
		...CLAIMS.map(({ citations, ...claim }, position) => row("claim", { ...claim, position }, { citations })),
	];
}

function regions(): ShippedRow[] {
	const members = (regionId: string, ids: readonly string[]) => ({
		children: { members: ids.map((memberId) => ({ regionId, memberId })) },
	});
	const codes = new Set(countryFeatures().features.flatMap(({ properties }) => properties.code ?? []));
	return [
		...[...codes].sort().map((id) => row("region", { id, kind: "country", name: countryName(id), parent: null })),
		...admin1Features().features.map(({ properties: { id, name, country } }) =>
			row("region", { id, kind: "admin1", name, parent: country }),
		),
		row("region", { id: "sahel", kind: "group", name: "Sahel", parent: null }, members("sahel", REGION_GROUPS.sahel)),
		row(
			"region",
			{ id: "littoral", kind: "group", name: "Littoral states", parent: null },
			members("littoral", REGION_GROUPS.littoral),
		),
		...NAMED_AREAS.map(({ id, name, members: ids }) =>
			row(
				"region",
				{ id, kind: "named_area", name, parent: null },
				{
					...members(id, ids),
					citations: [{ field: "members", origin: "editor", endnote: null, documentId: "editor-areas", note: null }],
				},
			),
		),
	];
}
