import { listActors } from "@harmattan/database/queries/actors";
import type { Dataset } from "@harmattan/database/queries/datasets";
import { countPivot } from "@harmattan/database/queries/pivot";
import { listRegions } from "@harmattan/database/queries/regions";
import { DomainError } from "@harmattan/domain/errors";
import { eventChoice } from "@harmattan/domain/events/event-choice";
import { arrangePivot, PIVOT_DIMENSIONS, type Pivot } from "@harmattan/domain/events/pivot";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";
import { resolveChoice } from "./choice.ts";

export const pivotInput = eventChoice.extend({
	rows: z.enum(PIVOT_DIMENSIONS).default("actor"),
	columns: z.enum(PIVOT_DIMENSIONS).default("month"),
	measure: z.enum(["events", "deaths"]).default("events"),
});
export type PivotInput = z.infer<typeof pivotInput>;

/** A pivot with the names of what its keys stand for. */
export interface NamedPivot extends Pivot {
	/** Names of actors and regions, by key; what is in its own words is not among them. */
	names: Record<string, string>;
	dataset: Pick<Dataset, "id" | "name" | "attribution" | "licence">;
}

/** Counts a choice of events by two dimensions. Throws a DomainError where both are the same. */
export async function readPivot(ctx: TimedReader, input: PivotInput): Promise<NamedPivot> {
	if (input.rows === input.columns)
		throw new DomainError("invalid", "rows and columns are of the same kind", {
			parameter: "columns",
			remedy: "Choose another for one of them.",
		});
	const { dataset, filter } = await resolveChoice(ctx, input);
	const [cells, actors, regions] = await Promise.all([
		countPivot(ctx.db, filter, input.rows, input.columns),
		listActors(ctx.db),
		listRegions(ctx.db),
	]);
	const pivot = arrangePivot(cells, input.measure);
	const keys = new Set([...pivot.columns, ...pivot.rows.map(({ key }) => key)]);
	const { id, name, attribution, licence } = dataset;
	return {
		...pivot,
		names: Object.fromEntries(
			[...actors, ...regions].flatMap((entry) => (keys.has(entry.id) ? [[entry.id, entry.name]] : [])),
		),
		dataset: { id, name, attribution, licence },
	};
}

/** A key as a reader sees it: its name, the stated words of a side that is nobody of our list, or null for what is not stated. */
export const pivotName = (key: string | null, names: Readonly<Record<string, string>>): string | null =>
	key === null ? null : (names[key] ?? key.replace(/^name:/, ""));
