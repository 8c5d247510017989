import type { BriefContent } from "@harmattan/domain/brief/content";
import { BRIEF_FORMAT_NAMES } from "@harmattan/domain/brief/formats";
import { BRIEF_STATES } from "@harmattan/domain/brief/states";
import { LANGUAGES, type Language } from "@harmattan/domain/language/language";
import { customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

const instant = () => timestamp({ withTimezone: true });
const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => "bytea" });

/** Weekly briefs. Once one is published a trigger keeps its content as it is. */
export const briefs = pgTable(
	"briefs",
	{
		/** Region, week, language and number, such as sahel-2026-w47-en-1. */
		id: text().primaryKey(),
		datasetId: text().notNull(),
		region: text().notNull(),
		week: text().notNull(),
		locale: text({ enum: LANGUAGES }).$type<Language>().notNull(),
		dataRevision: integer().notNull(),
		content: jsonb().$type<BriefContent>().notNull(),
		state: text({ enum: BRIEF_STATES }).notNull(),
		madeAt: instant().notNull(),
		madeBy: text().notNull(),
		reviewedAt: instant(),
		reviewedBy: text(),
		publishedAt: instant(),
		publishedBy: text(),
	},
	(table) => [index("briefs_published").on(table.publishedAt)],
);

/** The files of a published brief, as they were made when it was published. Rows are only added. */
export const briefFiles = pgTable(
	"brief_files",
	{
		briefId: text().notNull(),
		format: text({ enum: BRIEF_FORMAT_NAMES }).notNull(),
		content: bytes().notNull(),
		/** Hexadecimal. */
		sha256: text().notNull(),
	},
	(table) => [primaryKey({ columns: [table.briefId, table.format] })],
);

/** What was found to be wrong in a published brief: listed beside it, and never written into it. Rows are only added. */
export const briefCorrections = pgTable(
	"brief_corrections",
	{
		id: integer().primaryKey().generatedAlwaysAsIdentity(),
		briefId: text().notNull(),
		text: text().notNull(),
		author: text().notNull(),
		madeAt: instant().notNull(),
	},
	(table) => [index("brief_corrections_brief").on(table.briefId)],
);
