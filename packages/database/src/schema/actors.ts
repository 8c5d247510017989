import { ACTOR_TYPES, IDEOLOGIES } from "@harmattan/domain/actors/taxonomy";
import { date, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Bodies that act in events, with type and ideology as two fields. */
export const actors = pgTable("actors", {
	id: text().primaryKey(),
	name: text().notNull(),
	type: text({ enum: ACTOR_TYPES }),
	ideology: text({ enum: IDEOLOGIES }),
	/** ISO alpha-3 of a state actor. */
	country: text(),
});

/** Names that stand for an actor, in one dataset or all, in one country or first-level region or all, in a span of time or always. */
export const actorAliases = pgTable("actor_aliases", {
	id: integer().primaryKey().generatedAlwaysAsIdentity(),
	actorId: text()
		.notNull()
		.references(() => actors.id, { onDelete: "cascade" }),
	datasetId: text(),
	name: text().notNull(),
	country: text(),
	from: date(),
	to: date(),
	/** Id of a first-level region of the country; null: all of it. */
	admin1: text(),
});
