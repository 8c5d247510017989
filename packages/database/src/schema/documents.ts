import { ORIGINS } from "@harmattan/domain/forces/force";
import { boolean, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Something that can be cited. Reliability is null ("not graded") until a named analyst grades it. */
export const documents = pgTable("documents", {
	id: text().primaryKey(),
	title: text(),
	publisher: text(),
	/** The reference as printed, never corrected. */
	printed: text().notNull(),
	/** Only where the printed reference is a whole address: a truncated or defanged one is no link. */
	url: text(),
	truncated: boolean().notNull().default(false),
	defanged: boolean().notNull().default(false),
	noUrl: boolean().notNull().default(false),
	reliability: text(),
});

/** An endnote of the founding assessment and the documents that it names, in order. */
export const endnotes = pgTable(
	"endnotes",
	{
		number: integer().notNull(),
		position: integer().notNull(),
		documentId: text()
			.notNull()
			.references(() => documents.id),
	},
	(table) => [primaryKey({ columns: [table.number, table.position] })],
);

/** Where one field of one reference row comes from. */
export const citations = pgTable(
	"citations",
	{
		entity: text().notNull(),
		entityId: text().notNull(),
		position: integer().notNull(),
		field: text().notNull(),
		origin: text({ enum: ORIGINS }).notNull(),
		endnote: integer(),
		documentId: text().references(() => documents.id),
		note: text(),
	},
	(table) => [primaryKey({ columns: [table.entity, table.entityId, table.position] })],
);
