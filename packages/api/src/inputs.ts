import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { z } from "zod";

const id = z.string().regex(/^[\p{L}\p{N}._ '-]{1,64}$/u, "must be an id of letters, digits, dots and dashes");

/** Parameters that name a view of the data; null means the default. */
export const viewInput = z.object({ dataset: id.nullable().default(null), region: id.nullable().default(null) });

/** Parameters of the map. Empty lists mean all. */
export const mapInput = z.object({
	dataset: id.nullable().default(null),
	countries: z
		.array(z.string().regex(/^[A-Z]{3}$/, "must be ISO alpha-3 codes"))
		.max(60)
		.default([]),
	actor: id.nullable().default(null),
	eventClass: z.enum(EVENT_CLASSES).default("V"),
	from: isoDate.nullable().default(null),
	to: isoDate.nullable().default(null),
});
export type MapInput = z.infer<typeof mapInput>;

export const idInput = id;
