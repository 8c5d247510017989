/**
 * Countries and groups that figures are made for. Ids are ISO 3166-1 alpha-3; groups have words.
 * Source of the groups: the founding assessment's three countries, and the four littoral states that
 * it names as next under pressure.
 */
export const REGION_GROUPS = {
	sahel: ["MLI", "BFA", "NER"],
	littoral: ["BEN", "CIV", "GHA", "TGO"],
} as const;
export type RegionGroup = keyof typeof REGION_GROUPS;

/** The groups that a country is in. */
export const groupsOf = (country: string): string[] =>
	Object.entries(REGION_GROUPS).flatMap(([id, members]) =>
		(members as readonly string[]).includes(country) ? [id] : [],
	);

/** Seven countries that the Situation page is about. */
export const FOCUS_COUNTRIES: readonly string[] = [...REGION_GROUPS.sahel, ...REGION_GROUPS.littoral];

/** Countries that border on those seven, and Cameroon, which shares Lake Chad with them. */
export const NEIGHBOUR_COUNTRIES: readonly string[] = ["NGA", "TCD", "CMR", "MRT", "DZA", "LBY", "GIN", "SEN"];

/** True where `id` names a group of countries. */
export function isRegionGroup(id: string): id is RegionGroup {
	return Object.hasOwn(REGION_GROUPS, id);
}

/** The countries of a region id: a group's members, or the country itself. */
export function countriesOf(id: string): readonly string[] {
	return isRegionGroup(id) ? REGION_GROUPS[id] : [id];
}

/** The regions whose figures an import is checked by, widest first; null countries: every one that a dataset holds. */
export const HEADLINE_REGIONS: readonly { id: string; countries: readonly string[] | null }[] = [
	{ id: "all", countries: null },
	...["sahel", "littoral", ...FOCUS_COUNTRIES].map((id) => ({ id, countries: countriesOf(id) })),
];
