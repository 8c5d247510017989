/**
 * How exactly an event is placed, from exact to unknown. UCDP's where_prec 1..7 and ACLED's
 * geo_precision 1..3 both map into it.
 */
export const GEO_PRECISIONS = ["exact", "near", "district", "province", "area", "country", "unknown"] as const;
export type GeoPrecision = (typeof GEO_PRECISIONS)[number];

/** How exactly an event is dated. UCDP's date_prec 1..5 and ACLED's time_precision 1..3 map into it. */
export const DATE_PRECISIONS = ["day", "days", "week", "month", "longer"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** The ordinal stored beside an event: position in the list above, from 1. */
export function precisionRank(precision: GeoPrecision): number {
	return GEO_PRECISIONS.indexOf(precision) + 1;
}

/**
 * First ordinal that counts as coarse: the point stands in for an area (UCDP where_prec >= 4, ACLED geo_precision 3).
 * Drawn on a map it makes a false hotspot, so heat, hexagons and points leave it out and say how many.
 */
export const COARSE_RANK = GEO_PRECISIONS.indexOf("province") + 1;

/** Precisions of points that lie where they are drawn, and do not stand in for a province or more. */
export const PLACED_PRECISIONS = GEO_PRECISIONS.slice(0, COARSE_RANK - 1);
