import { importRevisions } from "@harmattan/database/queries/revisions";
import { DomainError } from "@harmattan/domain/errors";
import type { z } from "zod";
import { withKnownAt } from "../known-at.ts";
import type { TimedReader } from "../reader.ts";
import type { contributingInput } from "./explanation.ts";
import { formIndicator, pointOf } from "./form-indicator.ts";

/** Past imports that a value is formed again from. */
const MAX = 6;

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
	ctx: TimedReader,
	input: Omit<z.infer<typeof contributingInput>, "limit" | "after">,
): Promise<PastValue[]> {
	const present = await formIndicator(ctx, input);
	const { view } = present;
	// Without a period, that of today's newest value: each state of the data would else tell of another.
	const period = input.period ?? pointOf(present, null)?.point.period ?? null;
	const days = period === null || period === "span" ? {} : { from: period, to: period };
	const requested = { ...input, ...days, dataset: view.dataset.id };
	const found: PastValue[] = [];
	for (const { id, recordedAt } of await importRevisions(ctx.db, view.dataset.id, MAX)) {
		const point = await withKnownAt(ctx, String(id), async (then) => {
			try {
				return pointOf(await formIndicator(then, requested), period)?.point ?? null;
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
