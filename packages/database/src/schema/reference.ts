import { ACTOR_KINDS } from "@harmattan/domain/actors/taxonomy";
import type { ClaimTest } from "@harmattan/domain/claims/claim-test";
import { COUNT_KINDS, FORCE_STATUSES, FORCE_TYPES } from "@harmattan/domain/forces/force";
import { TAXONOMIES, type TaxonomyDraft } from "@harmattan/domain/matching/taxonomy";
import { CONFIDENCES, type ZoneGround } from "@harmattan/domain/zones/zone";
import {
	boolean,
	date,
	doublePrecision,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
} from "drizzle-orm/pg-core";

/** A force in a host country over one spell of presence. */
export const presenceSpells = pgTable("presence_spells", {
	id: text().primaryKey(),
	host: text().notNull(),
	force: text().notNull(),
	sponsor: text(),
	type: text({ enum: FORCE_TYPES }).notNull(),
	kind: text({ enum: ACTOR_KINDS }).notNull(),
	fromEarliest: date(),
	fromLatest: date(),
	toEarliest: date(),
	toLatest: date(),
	lastConfirmedEarliest: date(),
	lastConfirmedLatest: date(),
	status: text({ enum: FORCE_STATUSES }).notNull(),
	note: text(),
	position: integer().notNull(),
});

/** A counted strength of a force, apart from its spell: undated ones are never spread over it. */
export const strengthObservations = pgTable("strength_observations", {
	id: text().primaryKey(),
	spellId: text()
		.notNull()
		.references(() => presenceSpells.id, { onDelete: "cascade" }),
	countKind: text({ enum: COUNT_KINDS }).notNull(),
	low: integer(),
	best: integer(),
	high: integer(),
	dateEarliest: date(),
	dateLatest: date(),
	note: text(),
});

/** Something that happened once and that violence is read against. */
export const milestones = pgTable("milestones", {
	id: text().primaryKey(),
	title: text().notNull(),
	kind: text().notNull(),
	dateEarliest: date(),
	dateLatest: date(),
	countries: text().array().notNull(),
	parties: text().array().notNull(),
	place: text(),
	note: text(),
});

/** Who deals with whom, and over what. */
export const engagements = pgTable("engagements", {
	id: text().primaryKey(),
	host: text().notNull(),
	sponsor: text().notNull(),
	kind: text().notNull(),
	title: text().notNull(),
	fromEarliest: date(),
	fromLatest: date(),
	toEarliest: date(),
	toLatest: date(),
	state: text({ enum: ["ongoing", "ending", "ended", "reported", "announced"] }).notNull(),
});

/** An area, site or route that a source describes. Geometry is null, "location not stated", until a source gives one. */
export const places = pgTable("places", {
	id: text().primaryKey(),
	kind: text({ enum: ["area", "site", "route"] }).notNull(),
	name: text().notNull(),
	countries: text().array().notNull(),
	regionId: text(),
	actors: text().array().notNull(),
	status: text().notNull(),
	fromEarliest: date(),
	fromLatest: date(),
	geometry: jsonb(),
	geometrySource: text(),
});

/** What an actor can be in an area: names of classes, the strongest hold last. */
export const zoneScales = pgTable("zone_scales", {
	id: text().primaryKey(),
	name: text().notNull(),
	classes: text().array().notNull(),
	note: text(),
});

/** A zone as somebody drew it for a month; it holds until the next month for which the zone was drawn. */
export const zones = pgTable("zones", {
	id: text().primaryKey(),
	/** The name by which the versions of a zone belong together. */
	zone: text().notNull(),
	name: text().notNull(),
	actor: text().notNull(),
	scale: text().notNull(),
	class: text().notNull(),
	/** Such as 2026-11. */
	month: text().notNull(),
	/** Null: the zone is no more. */
	geometry: jsonb().$type<ZoneGround>(),
	geometrySource: text(),
	confidence: text({ enum: CONFIDENCES }).notNull(),
	author: text().notNull(),
	note: text(),
	/** Made up, to try things out. */
	synthetic: boolean().notNull(),
});

/** By what events of two sources are compared, and how much each counts. */
export const matchingTaxonomies = pgTable("matching_taxonomies", {
	id: text({ enum: TAXONOMIES }).primaryKey(),
	name: text().notNull(),
	weight: doublePrecision().notNull(),
	categories: jsonb().$type<TaxonomyDraft["categories"]>().notNull(),
	note: text(),
});

/** A sentence, of the assessment or of a member, and the test that it is bound to. */
export const claims = pgTable("claims", {
	id: text().primaryKey(),
	kind: text({ enum: ["claim", "forecast"] }).notNull(),
	text: text().notNull(),
	test: text().notNull(),
	likelihood: text(),
	horizon: text(),
	/** The query that a member has bound the sentence to; the assessment's own tests are code. */
	bound: jsonb().$type<ClaimTest>(),
	/** Who made the claim; null for those of the founding assessment. */
	author: text(),
	position: integer().notNull(),
});

/** Every version of every reference row, so that reference data can be read as it once stood. */
export const referenceHistory = pgTable(
	"reference_history",
	{
		entity: text().notNull(),
		entityId: text().notNull(),
		version: integer().notNull(),
		dataRevision: integer().notNull(),
		recordedAt: timestamp({ withTimezone: true }).notNull(),
		/** "shipped" with the product, or the person who edited it. */
		author: text().notNull(),
		/** The row with its citations; null where it was removed. */
		value: jsonb(),
	},
	(table) => [primaryKey({ columns: [table.entity, table.entityId, table.version] })],
);
