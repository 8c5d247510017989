import { type DatedFeature, featuresIn, isOfCountry } from "@harmattan/analysis/features/dated-feature";
import { readUnits } from "@harmattan/analysis/features/unit-features";
import { readZoneFeatures } from "@harmattan/analysis/features/zone-features";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { noSuchPage, type WantedItems } from "./wanted-items.ts";

/** Collections that are short enough to be read whole. */
export type ListedCollection = "units" | "zones";

const READERS: Record<ListedCollection, (ctx: ApiContext) => Promise<DatedFeature[]>> = {
	units: readUnits,
	zones: readZoneFeatures,
};

const asFeature = ({ id, outline, properties }: DatedFeature) => ({
	type: "Feature" as const,
	id,
	// One kind of geometry in a collection: programs take a layer to have no other.
	geometry: outline === null ? null : { type: "MultiPolygon", coordinates: partsOf(outline.shape) },
	properties,
});

const partsOf = (shape: NonNullable<DatedFeature["outline"]>["shape"]) =>
	shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;

/** A page of units or zones; its cursor is the number of those before it. */
export async function listedItems(
	ctx: ApiContext,
	collection: ListedCollection,
	{ bbox, datetime, limit, cursor, country }: WantedItems,
) {
	const from = z.coerce
		.number()
		.int()
		.min(0)
		.max(100_000)
		.safeParse(cursor ?? 0).data;
	if (from === undefined) throw noSuchPage();
	const found = featuresIn(await READERS[collection](ctx), bbox ?? null, datetime ?? null).filter(
		(feature) => country === undefined || isOfCountry(feature, country),
	);
	const end = from + limit;
	return {
		matched: found.length,
		features: found.slice(from, end).map(asFeature),
		next: end < found.length ? String(end) : null,
	};
}

/** One unit or zone as a feature; undefined where there is none of that id. */
export const listedItem = async (ctx: ApiContext, collection: ListedCollection, id: string) =>
	(await READERS[collection](ctx)).map(asFeature).find((feature) => feature.id === id);
