import { importRevisions } from "@harmattan/database/queries/revisions";
import { formIndicator, pointOf } from "@harmattan/database/readings/indicator";
import { DomainError } from "@harmattan/domain/errors";
import type { IndicatorPoint } from "@harmattan/domain/indicators/series";
import type { z } from "zod";
import type { ApiContext } from "./context.ts";
import type { contributingInput } from "./explanation.ts";
import { withKnownAt } from "./known-at.ts";

/** Past imports that a value is formed again from. */
const MOST = 6;

/** A value as the data stood after an import or rollback of the dataset. */
export interface PastValue {
	revision: number;
	/** ISO instant. */
	recordedAt: string;
	value: number | null;
	low: number | null;
	high: number | null;
}

/**
 * Revision sensitivity: the same value as the data stood after each of the newest imports of the dataset, newest first. The context must be of
 * the present.
 */
export async function readValueHistory(
	ctx: ApiContext,
	input: Omit<z.infer<typeof contributingInput>, "limit" | "after">,
): Promise<PastValue[]> {
	const days = input.period === null || input.period === "span" ? {} : { from: input.period, to: input.period };
	const present = await formIndicator(ctx, { ...input, ...days });
	const { view } = present;
	const found: PastValue[] = [];
	for (const { id, recordedAt } of await importRevisions(ctx.db, view.dataset.id, MOST)) {
		const asked = { ...input, ...days, dataset: view.dataset.id };
		// Nothing of the dataset is newer than its newest import, and the past is dear to read.
		const read = (work: (then: ApiContext) => Promise<IndicatorPoint | null>) =>
			found.length === 0
				? Promise.resolve(pointOf(present, input.period)?.point ?? null)
				: withKnownAt(ctx, String(id), work);
		const point = await read(async (then) => {
			try {
				return pointOf(await formIndicator(then, asked), input.period)?.point ?? null;
			} catch (error) {
				// A dataset or region that was not there yet.
				if (error instanceof DomainError) return null;
				throw error;
			}
		});
		found.push({
			revision: id,
			recordedAt,
			value: point?.value ?? null,
			low: point?.low ?? null,
			high: point?.high ?? null,
		});
	}
	return found;
}
