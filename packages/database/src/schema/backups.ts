import { bigint, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Backups that were written, by the button or the command. A backup does not hold its own line. */
export const backups = pgTable("backups", {
	id: integer().primaryKey().generatedAlwaysAsIdentity(),
	startedAt: timestamp({ withTimezone: true }).notNull(),
	finishedAt: timestamp({ withTimezone: true }).notNull(),
	/** The file's name in the folder of backups; of one by the command, its whole path. */
	file: text().notNull(),
	bytes: bigint({ mode: "number" }),
	rows: bigint({ mode: "number" }),
	/** Why it was not written; null where it was. */
	error: text(),
	requestedBy: text().notNull(),
	/** When it was restored in a trial, with equal figures; null where it was not. */
	drilledAt: timestamp({ withTimezone: true }),
	/** Why that failed. */
	drillError: text(),
	/** When a copy was put into the bucket; null where none was. */
	placedAt: timestamp({ withTimezone: true }),
	/** Why that failed. */
	placeError: text(),
});
