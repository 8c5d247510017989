import { type Citation, citation } from "@harmattan/domain/forces/force";
import type { TaxonomyDraft } from "@harmattan/domain/matching/taxonomy";
import type {
	ActorDraft,
	ClaimDraft,
	DocumentDraft,
	EditableEntity,
	EngagementDraft,
	MilestoneDraft,
	PlaceDraft,
	PresenceDraft,
	ReferenceDraft,
} from "@harmattan/domain/reference/drafts";
import type { DatedSpan } from "@harmattan/domain/time/dated-span";
import type { ZoneDraft, ZoneScaleDraft } from "@harmattan/domain/zones/zone";
import { z } from "zod";

/** Tables that hold one row per reference row, by the name that citations and history use. */
export type ReferenceEntity = EditableEntity | "region";

/** A reference row as it is stored: its columns, the rows that hang on it, and where its fields come from. */
export interface ReferenceRow {
	entity: ReferenceEntity;
	id: string;
	columns: Record<string, unknown>;
	/** Rows of child tables, by the child's name. */
	children: Record<string, Record<string, unknown>[]>;
	citations: readonly (Citation & { child?: string })[];
}

const columnsOfRow = z.record(z.string(), z.unknown());
const storedValue = z.object({
	columns: columnsOfRow,
	children: z.record(z.string(), z.array(columnsOfRow)),
	citations: z.array(citation.extend({ child: z.string().optional() })),
});

/** A row as its history keeps it. */
export type StoredValue = Pick<ReferenceRow, "columns" | "children" | "citations">;

/** Reads what the history keeps of a row; null where the row was removed. Throws a ZodError for what is no such row. */
export const readStoredValue = (value: unknown): StoredValue | null =>
	value === null ? null : storedValue.parse(value);

/** Makes a row of an entity without anything that hangs on it, save what is given. */
export const referenceRow = (
	entity: ReferenceEntity,
	columns: Record<string, unknown> & { id: string },
	rest: Partial<ReferenceRow> = {},
): ReferenceRow => ({ entity, id: columns.id, columns, children: {}, citations: [], ...rest });

const spanColumns = (name: string, { earliest, latest }: DatedSpan) => ({
	[`${name}Earliest`]: earliest,
	[`${name}Latest`]: latest,
});

/** @param position where the spell stands among the others */
export function presenceRow(
	{ strengths, citations, from, to, lastConfirmed, ...spell }: PresenceDraft,
	position: number,
): ReferenceRow {
	const idOf = (index: number) => `${spell.id}-${index + 1}`;
	const columns = {
		...spell,
		...spanColumns("from", from),
		...spanColumns("to", to),
		...spanColumns("lastConfirmed", lastConfirmed),
		position,
	};
	return referenceRow("presence", columns, {
		children: {
			strengths: strengths.map(({ date, citations: _own, ...strength }, index) => ({
				id: idOf(index),
				spellId: spell.id,
				...strength,
				...spanColumns("date", date),
			})),
		},
		citations: [
			...citations,
			...strengths.flatMap((strength, index) =>
				strength.citations.map((citation) => ({ ...citation, child: idOf(index) })),
			),
		],
	});
}

export const milestoneRow = ({ date, citations, ...milestone }: MilestoneDraft): ReferenceRow =>
	referenceRow("milestone", { ...milestone, ...spanColumns("date", date) }, { citations });

export const engagementRow = ({ from, to, citations, ...engagement }: EngagementDraft): ReferenceRow =>
	referenceRow("engagement", { ...engagement, ...spanColumns("from", from), ...spanColumns("to", to) }, { citations });

export const placeRow = ({ from, citations, ...place }: PlaceDraft): ReferenceRow =>
	referenceRow("place", { ...place, ...spanColumns("from", from) }, { citations });

export const zoneRow = ({ citations, ...zone }: ZoneDraft): ReferenceRow =>
	referenceRow("zone", { ...zone }, { citations });

export const zoneScaleRow = (scale: ZoneScaleDraft): ReferenceRow => referenceRow("zone_scale", { ...scale });

export const taxonomyRow = (taxonomy: TaxonomyDraft): ReferenceRow =>
	referenceRow("matching_taxonomy", { ...taxonomy });

/** @param position where the claim stands among the others */
export const claimRow = ({ citations, ...claim }: ClaimDraft, position: number): ReferenceRow =>
	referenceRow("claim", { ...claim, position }, { citations });

export const actorRow = ({ aliases, ...actor }: ActorDraft): ReferenceRow =>
	referenceRow(
		"actor",
		{ ...actor },
		{ children: { aliases: aliases.map((alias) => ({ actorId: actor.id, ...alias })) } },
	);

/** @param endnotes numbers and places of the assessment's endnotes that name the document */
export const documentRow = (
	document: Omit<DocumentDraft, "reliability"> & { reliability?: string | null },
	endnotes: Record<string, unknown>[],
): ReferenceRow => referenceRow("document", { ...document }, { children: { endnotes } });

/** The row of a draft; what a form does not show of a held row is kept. */
export function rowOfDraft(draft: ReferenceDraft, held: StoredValue | null, nextPosition: number): ReferenceRow {
	const position = typeof held?.columns.position === "number" ? held.columns.position : nextPosition;
	switch (draft.entity) {
		case "presence":
			return presenceRow(draft.row, position);
		case "milestone":
			return milestoneRow(draft.row);
		case "engagement":
			return engagementRow(draft.row);
		case "place":
			return placeRow(draft.row);
		case "zone":
			return zoneRow(draft.row);
		case "zone_scale":
			return zoneScaleRow(draft.row);
		case "matching_taxonomy":
			return taxonomyRow(draft.row);
		case "claim":
			return claimRow(draft.row, position);
		case "actor":
			return actorRow(draft.row);
		case "document":
			return documentRow(draft.row, held?.children.endnotes ?? []);
	}
}

/** The draft of a stored row, as a form shows it: spans are one value again, and what hangs on the row is in it. */
export function draftOfRow(entity: EditableEntity, { columns, children, citations }: StoredValue): ReferenceDraft {
	const { position: _position, ...row } = nested(columns);
	const own = citations.flatMap(({ child, ...citation }) => (child === undefined ? [citation] : []));
	const given = { ...row, citations: own };
	const drafts: Record<EditableEntity, () => object> = {
		presence: () => ({
			...given,
			strengths: (children.strengths ?? []).map((strength) => {
				const { id, spellId: _spell, ...rest } = nested(strength);
				const cited = citations.flatMap(({ child, ...citation }) => (child === id ? [citation] : []));
				return { ...rest, citations: cited };
			}),
		}),
		milestone: () => given,
		engagement: () => given,
		place: () => given,
		zone: () => given,
		zone_scale: () => row,
		matching_taxonomy: () => row,
		claim: () => ({ bound: null, author: null, ...given }),
		actor: () => ({ ...row, aliases: (children.aliases ?? []).map(({ actorId: _actor, ...alias }) => alias) }),
		document: () => ({ reliability: null, ...row }),
	};
	return { entity, row: drafts[entity]() } as ReferenceDraft;
}

/** Columns with each pair `xEarliest`, `xLatest` as one span `x`. */
function nested(columns: Record<string, unknown>): Record<string, unknown> {
	const names = Object.keys(columns).flatMap((name) => (name.endsWith("Earliest") ? [name.slice(0, -8)] : []));
	const rest = Object.entries(columns).filter(
		([name]) => !names.some((span) => name === `${span}Earliest` || name === `${span}Latest`),
	);
	return {
		...Object.fromEntries(rest),
		...Object.fromEntries(
			names.map((name) => [name, { earliest: columns[`${name}Earliest`], latest: columns[`${name}Latest`] }]),
		),
	};
}
