import { z } from "zod";
import { isoDate } from "../time/dated-span.ts";

/**
 * What a file is declared to hold in full: every event of the dataset in these countries (null: all) from the first day
 * to the last. Events of the scope that the file lacks are proposed for withdrawal.
 */
export const snapshotScope = z.object({
	countries: z.array(z.string().regex(/^[A-Z]{3}$/)).nullable(),
	from: isoDate.nullable(),
	to: isoDate.nullable(),
});
export type SnapshotScope = z.infer<typeof snapshotScope>;
