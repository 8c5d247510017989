import { foldName } from "../actors/resolve.ts";

/** A region as the list of all of them has it. */
export interface ListedRegion {
	id: string;
	kind: "country" | "admin1" | "group" | "named_area";
	name: string;
	parent: string | null;
	members: readonly string[];
}

/** What a region comes down to: the countries that it lies in, and its admin-1 units; null for whole countries. */
export interface RegionScope {
	countries: readonly string[];
	admin1: readonly string[] | null;
}

/**
 * The id of a region by its id or name, whatever its case and accents; null where there is none, or where a name stands for several. A country
 * or group goes before a unit of its name: Niger is the country and not Nigeria's state.
 */
export function regionNamed(all: readonly Pick<ListedRegion, "id" | "kind" | "name">[], text: string): string | null {
	if (all.some(({ id }) => id === text)) return text;
	const folded = foldName(text);
	const named = all.filter(({ id, name }) => foldName(name) === folded || foldName(id) === folded);
	const wide = named.filter(({ kind }) => kind === "country" || kind === "group");
	const [found, another] = wide.length > 0 ? wide : named;
	return found !== undefined && another === undefined ? found.id : null;
}

/** True where something concerns some countries: it names one of them, or none, and so all. */
export const concerns = (something: { countries: readonly string[] }, countries: readonly string[]): boolean =>
	something.countries.length === 0 || something.countries.some((country) => countries.includes(country));

/** The countries or units that a region stands for. */
export function regionScope(region: ListedRegion, all: readonly ListedRegion[]): RegionScope {
	if (region.kind === "country") return { countries: [region.id], admin1: null };
	if (region.kind === "group") return { countries: region.members, admin1: null };
	const admin1 = region.kind === "admin1" ? [region.id] : region.members;
	const parents = all.filter(({ id }) => admin1.includes(id)).flatMap(({ parent }) => parent ?? []);
	return { countries: [...new Set(parents)], admin1 };
}
