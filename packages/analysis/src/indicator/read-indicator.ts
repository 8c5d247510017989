import { newestRevision } from "@harmattan/database/queries/revisions";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { mapArea } from "@harmattan/domain/events/map-area";
import { shortId } from "@harmattan/domain/short-id";
import { INTERVALS } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";
import { viewInput } from "../view-input.ts";
import { formIndicator } from "./form-indicator.ts";

export const indicatorInput = viewInput.extend({
	id: shortId,
	class: z.enum(EVENT_CLASSES).default("V"),
	actor: shortId.nullable().default(null),
	from: isoDate.nullable().default(null),
	to: isoDate.nullable().default(null),
	interval: z.enum(INTERVALS).default("month"),
	/** A drawn area: only events within it, of those in the region. */
	area: mapArea.nullable().default(null),
});

/** The points of one indicator for a view, as the public API tells them. */
export async function readIndicator(ctx: TimedReader, input: z.infer<typeof indicatorInput>) {
	const { definition, view, interval, points } = await formIndicator(ctx, input);
	return {
		id: definition.id,
		version: definition.version,
		unit: definition.unit,
		region: view.region.id,
		dataset: view.dataset.id,
		revision: (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0,
		bounds: definition.bounds,
		interval,
		points,
	};
}
