import { type ClaimPart, EVIDENCE, VERDICTS } from "@harmattan/domain/claims/verdict";
import { doublePrecision, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** Every verdict of every claim on every dataset, by the data revision that it was computed from. Rows are only ever added. */
export const claimVerdicts = pgTable(
	"claim_verdicts",
	{
		claimId: text().notNull(),
		datasetId: text().notNull(),
		dataRevision: integer().notNull(),
		/** Version of the tests. */
		version: integer().notNull(),
		computedAt: timestamp({ withTimezone: true }).notNull(),
		verdict: text({ enum: VERDICTS }).notNull(),
		evidence: text({ enum: EVIDENCE }).notNull(),
		value: doublePrecision(),
		low: doublePrecision(),
		high: doublePrecision(),
		parts: jsonb().$type<ClaimPart[]>().notNull(),
	},
	(table) => [primaryKey({ columns: [table.claimId, table.datasetId, table.dataRevision, table.version] })],
);
