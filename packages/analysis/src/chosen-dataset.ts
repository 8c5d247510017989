import { type Dataset, listDatasets } from "@harmattan/database/queries/datasets";
import { chooseDataset } from "@harmattan/domain/situation/choose-view";
import type { Reader } from "./reader.ts";

/**
 * The dataset that is requested of those that a reader may see, or the first of them; that it was read is noted where the reader's context
 * keeps such notes. Throws a DomainError where there is none.
 */
export async function chosenDataset(ctx: Reader, requested: string | null): Promise<Dataset> {
	const dataset = chooseDataset(await listDatasets(ctx.db, ctx.viewer), requested);
	await ctx.noteRead?.(dataset);
	return dataset;
}
