/** What a region is called, and how it is coded, for a span of days. Nulls: as far back, or on, as the sources go. */
export interface RegionVersion {
	name: string;
	/** First day. */
	validFrom: string | null;
	/** The day after the last. */
	validTo: string | null;
	/** OCHA's place code; null: not stated. */
	pcode: string | null;
}

/** Versions of one region, oldest first. */
type Versions = readonly RegionVersion[];

const holdsOn = ({ validFrom, validTo }: RegionVersion, date: string): boolean =>
	(validFrom === null || validFrom <= date) && (validTo === null || date < validTo);

/** The version of a region that holds on a day (ISO 8601); null before the region was made, and after it was replaced. */
export const versionOn = (versions: Versions, date: string): RegionVersion | null =>
	versions.find((version) => holdsOn(version, date)) ?? null;

/** First day of a region and the day after its last; nulls where it has neither. */
export const validityOf = (versions: Versions): { from: string | null; to: string | null } => ({
	from: versions[0]?.validFrom ?? null,
	to: versions.at(-1)?.validTo ?? null,
});

/** True where two units were there at the same time. */
export function overlap(some: Versions, others: Versions): boolean {
	const [a, b] = [validityOf(some), validityOf(others)];
	return (a.from ?? "") < (b.to ?? LAST_DAY) && (b.from ?? "") < (a.to ?? LAST_DAY);
}

/** Later than any day that is stated. */
const LAST_DAY = "9999-12-31";

/** A region's place code in its newest version; null: not stated. */
export const pcodeOf = (versions: Versions): string | null => versions.at(-1)?.pcode ?? null;

/**
 * True for a province that was cut from another: the decree draws its line by departments, of which no open outline is there, and ours goes by the nearest
 * seat. Lines of regions are those of provinces.
 */
export const isApproximate = (level: string, replaces: string | null): boolean =>
	level === "admin2" && replaces !== null;

/** How the events of a region that was divided fall on the regions that it became. */
export interface Crosswalk {
	parts: { id: string; events: number; deaths: number | null }[];
	/** Events of which no source says in which part they lie. */
	notStated: { events: number; deaths: number | null };
	total: { events: number; deaths: number | null };
}

/**
 * Divides a region's counts by unit among its successors. Each unit belongs to one successor at most, and what belongs to none is counted
 * as not stated, so that the parts and the remainder add up to the total. Throws an Error where two successors claim a unit.
 */
export function crosswalk(
	counts: readonly { unit: string | null; events: number; deaths: number | null }[],
	successors: readonly { id: string; members: readonly string[] }[],
): Crosswalk {
	const partOf = new Map<string, string>();
	for (const { id, members } of successors)
		for (const member of members) {
			if (partOf.has(member)) throw new Error(`${member} is a part of ${partOf.get(member)} and of ${id}`);
			partOf.set(member, id);
		}
	const sumOf = (id: string | null) =>
		summed(counts.filter(({ unit }) => (unit === null ? null : (partOf.get(unit) ?? null)) === id));
	return {
		parts: successors.map(({ id }) => ({ id, ...sumOf(id) })),
		notStated: sumOf(null),
		total: summed(counts),
	};
}

/** Deaths are null where there are events and none of them states any. */
function summed(counts: readonly { events: number; deaths: number | null }[]) {
	const stated = counts.flatMap(({ deaths }) => deaths ?? []);
	return {
		events: counts.reduce((sum, { events }) => sum + events, 0),
		deaths: stated.length === 0 && counts.length > 0 ? null : stated.reduce((sum, deaths) => sum + deaths, 0),
	};
}
