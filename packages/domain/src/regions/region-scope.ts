import { foldName } from "../actors/resolve.ts";
import type { RegionVersion } from "./region-versions.ts";

/** A region as the list of all of them has it. */
export interface ListedRegion {
	id: string;
	kind: "country" | "admin1" | "admin2" | "group" | "named_area";
	name: string;
	parent: string | null;
	members: readonly string[];
	/** The unit that a law divided into this one and others. */
	replaces: string | null;
	versions: readonly RegionVersion[];
}

/** What a region comes down to: the countries that it lies in, and its admin-1 or finer units; null for whole countries. */
export interface RegionScope {
	countries: readonly string[];
	admin1: readonly string[] | null;
}

/** A region as far as it can be found by a text. */
type FoundRegion = Pick<ListedRegion, "id" | "kind" | "name" | "versions">;

/** The id of a region by its id, or by OCHA's place code of a unit, whatever its case; null where there is none. */
export function regionCoded(all: readonly Omit<FoundRegion, "name" | "kind">[], code: string): string | null {
	if (all.some(({ id }) => id === code)) return code;
	const pcode = code.toUpperCase();
	return all.find(({ versions }) => versions.some((version) => version.pcode === pcode))?.id ?? null;
}

/**
 * The id of a region by its id, place code or any name that it has or had, whatever case and accents; null where there is none, or where a name
 * stands for several. A country or group goes before a unit of its name, and that before a province: Niger is the country and not Nigeria's state.
 */
export function regionNamed(all: readonly FoundRegion[], text: string): string | null {
	const coded = regionCoded(all, text);
	if (coded !== null) return coded;
	const folded = foldName(text);
	const named = all.filter(({ id, name, versions }) =>
		[id, name, ...versions.map((version) => version.name)].some((called) => foldName(called) === folded),
	);
	const widest = Math.min(...named.map(({ kind }) => RANK[kind]));
	const [found, another] = named.filter(({ kind }) => RANK[kind] === widest);
	return found !== undefined && another === undefined ? found.id : null;
}

/** Which of several regions of a name is meant: the lowest. */
const RANK: Record<ListedRegion["kind"], number> = { country: 0, group: 0, admin1: 1, named_area: 1, admin2: 2 };

/**
 * True for an admin-1 unit that our layer draws and events carry by its id. The regions of a later law, which are put together of provinces, are none: beside
 * the others their ground would count twice.
 */
export const isLayerUnit = ({ kind, members }: Pick<ListedRegion, "kind" | "members">): boolean =>
	kind === "admin1" && members.length === 0;

/** True where something concerns some countries: it names one of them, or none, and so all. */
export const concerns = (something: { countries: readonly string[] }, countries: readonly string[]): boolean =>
	something.countries.length === 0 || something.countries.some((country) => countries.includes(country));

/**
 * True where events of a region can be counted by the units that our layer draws: not of a province, or of a region of a later law, which are smaller
 * than the unit that their events carry.
 */
export const hasLayerUnits = (region: Pick<ListedRegion, "kind" | "members">): boolean =>
	isLayerUnit(region) || (region.kind !== "admin1" && region.kind !== "admin2");

/** The countries or units that a region stands for. */
export function regionScope(region: ListedRegion, all: readonly ListedRegion[]): RegionScope {
	if (region.kind === "country") return { countries: [region.id], admin1: null };
	if (region.kind === "group") return { countries: region.members, admin1: null };
	const admin1 = region.members.length === 0 ? [region.id] : region.members;
	const parents = all.filter(({ id }) => admin1.includes(id)).flatMap(({ parent }) => parent ?? []);
	return { countries: [...new Set(parents)], admin1 };
}
