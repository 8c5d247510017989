import { type ChosenTotals, countChosen, sumChosen } from "@harmattan/database/queries/chosen-totals";
import { countLeftOut, type LeftOut } from "@harmattan/database/queries/left-out";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { eventChoice } from "@harmattan/domain/events/event-choice";
import { mapLook } from "@harmattan/domain/views/map-look";
import type { z } from "zod";
import { resolveChoice } from "../map/choice.ts";
import type { TimedReader } from "../reader.ts";

/** A map to be cited: the events that it shows, and how it draws them. */
export const citedMapInput = eventChoice.omit({ knownAt: true }).extend({
	look: mapLook.default({}),
});

/** The figures behind a map: what its events come to, by admin-1 unit, and what it does not draw. */
export interface CitedMap {
	dataset: { id: string; name: string; attribution: string; licence: string; synthetic: boolean };
	revision: number;
	events: number;
	/** Sum of best estimates; null where no event states one. */
	deaths: number | null;
	regions: ChosenTotals[];
	leftOut: LeftOut;
}

/** Reads the figures behind a map. */
export async function readCitedMap(
	ctx: TimedReader,
	{ look: _look, ...choice }: z.infer<typeof citedMapInput>,
): Promise<CitedMap> {
	const { dataset, filter } = await resolveChoice(ctx, { ...choice, knownAt: null });
	const [regions, leftOut, revision] = await Promise.all([
		countChosen(ctx.db, filter),
		countLeftOut(ctx.db, filter),
		newestRevision(ctx.db, ctx.viewer),
	]);
	const { id, name, attribution, licence, synthetic } = dataset;
	return {
		dataset: { id, name, attribution, licence, synthetic },
		revision: revision?.id ?? 0,
		...sumChosen(regions),
		regions,
		leftOut,
	};
}
