import { readUnits, type UnitFeature, unitsIn } from "@harmattan/analysis/features/unit-features";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { noSuchPage, type WantedItems } from "./wanted-items.ts";

const asFeature = ({ id, outline, properties }: UnitFeature) => ({
	type: "Feature" as const,
	id,
	// One kind of geometry in a collection: programs take a layer to have no other.
	geometry: outline === null ? null : { type: "MultiPolygon", coordinates: partsOf(outline.shape) },
	properties,
});

const partsOf = (shape: NonNullable<UnitFeature["outline"]>["shape"]) =>
	shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;

/** A page of units; its cursor is the number of those before it. */
export async function unitItems(ctx: ApiContext, { bbox, datetime, limit, cursor, country }: WantedItems) {
	const from = z.coerce
		.number()
		.int()
		.min(0)
		.max(100_000)
		.safeParse(cursor ?? 0).data;
	if (from === undefined) throw noSuchPage();
	const found = unitsIn(await readUnits(ctx), bbox ?? null, datetime ?? null).filter(
		({ properties }) => country === undefined || properties.country === country,
	);
	const end = from + limit;
	return {
		matched: found.length,
		features: found.slice(from, end).map(asFeature),
		next: end < found.length ? String(end) : null,
	};
}

/** One unit as a feature; undefined where there is none of that id. */
export const unitItem = async (ctx: ApiContext, id: string) =>
	(await readUnits(ctx)).map(asFeature).find((feature) => feature.id === id);
