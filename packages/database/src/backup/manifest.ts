import { z } from "zod";
import { backupFigures } from "./figures.ts";

/** Names inside a backup. */
export const MANIFEST_FILE = "manifest.json";
export const TABLES_FOLDER = "tables";

/** First entry of a backup: what it holds, and the schema that it was made under. */
export const backupManifest = z.object({
	format: z.literal("harmattan-backup-1"),
	madeAt: z.iso.datetime(),
	/** Hash of the newest migration: a restore needs the same schema. */
	migration: z.string(),
	/** What the installation said; left out by versions before this one. */
	figures: backupFigures.optional(),
	/** Tables in the order in which they can be filled, with their columns. */
	tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), identity: z.string().nullable() })),
});
export type BackupManifest = z.infer<typeof backupManifest>;
