import { admin1Features } from "./boundaries.ts";
import { DIVISIONS } from "./divisions.ts";
import { foldUnitName } from "./fold-name.ts";

/**
 * Newer or older names and place codes of admin-1 units, by country, that our layer's vintage holds under another id. A
 * match through one of these is flagged as renamed.
 */
const RENAMED: Record<string, Record<string, string>> = {
	MLI: {
		menaka: "ML-7",
		taoudenit: "ML-6",
		taoudenni: "ML-6",
		bandiagara: "ML-5",
		douentza: "ML-5",
		nioro: "ML-1",
		kita: "ML-1",
		dioila: "ML-2",
		nara: "ML-2",
		bougouni: "ML-3",
		koutiala: "ML-3",
		san: "ML-4",
		ml10: "ML-7",
		ml11: "ML-1",
		ml12: "ML-1",
		ml13: "ML-2",
		ml14: "ML-2",
		ml15: "ML-3",
		ml16: "ML-3",
		ml17: "ML-4",
		ml18: "ML-5",
		ml19: "ML-5",
	},
	GHA: {
		savannah: "GH-NP",
		"north east": "GH-NP",
		bono: "GH-BA",
		"bono east": "GH-BA",
		ahafo: "GH-BA",
		oti: "GH-TV",
		"western north": "GH-WP",
	},
	NGA: { gongola: "NG-AD" },
	TCD: { "ennedi est": "TD-X01", "ennedi ouest": "TD-X01" },
};
/** Spellings of a unit's present name. */
const SPELLINGS: Record<string, Record<string, string>> = {
	MLI: { tombouctou: "ML-6", "bamako district": "ML-BKO" },
	BFA: { "est east": "BF-08", east: "BF-08", north: "BF-10" },
	NGA: { fct: "NG-FC", abuja: "NG-FC", "abuja federal capital territory": "NG-FC", nasarawa: "NG-NA" },
	BEN: { atacora: "BJ-AK", couffo: "BJ-KO" },
	TGO: { centrale: "TG-C", "plateaux region": "TG-P" },
	CMR: { "far north": "CM-EN", "extreme north": "CM-EN", north: "CM-NO" },
};

const byCountry = new Map<string, Map<string, string>>();
/** Names and codes of units that a later law made or gave, by country, with the unit of our layer. */
const LATER = new Map<string, string>();
for (const { id, level, country, replaces, versions } of DIVISIONS) {
	if (level !== "admin1") continue;
	for (const { name, pcode, validFrom } of versions) {
		if (validFrom !== null) LATER.set(`${country} ${foldUnitName(name)}`, replaces ?? id);
		if (pcode === null) continue;
		if (replaces !== null) LATER.set(`${country} ${foldUnitName(pcode)}`, replaces);
		else byCountry.set(country, (byCountry.get(country) ?? new Map()).set(foldUnitName(pcode), id));
	}
}
for (const { properties: unit } of admin1Features().features) {
	const names = byCountry.get(unit.country) ?? new Map<string, string>();
	byCountry.set(unit.country, names.set(foldUnitName(unit.name), unit.id));
}

type Admin1Name = { id: string; renamed: boolean } | null;
const found = new Map<string, Admin1Name>();
/** Names kept at most: a file of nonsense must not fill the memory. */
const MAX_NAMES = 20_000;

/** The admin-1 id of a stated name; `renamed` where the name is of another vintage. Null where nothing fits. */
export function admin1Named(country: string, stated: string): Admin1Name {
	const key = `${country}:${stated}`;
	const known = found.get(key);
	if (known !== undefined) return known;
	if (found.size >= MAX_NAMES) found.clear();
	const unit = lookUp(country, stated);
	found.set(key, unit);
	return unit;
}

function lookUp(country: string, stated: string): Admin1Name {
	const name = foldUnitName(stated);
	const present = byCountry.get(country)?.get(name) ?? SPELLINGS[country]?.[name];
	if (present) return { id: present, renamed: false };
	const renamed = RENAMED[country]?.[name] ?? LATER.get(`${country} ${name}`);
	return renamed ? { id: renamed, renamed: true } : null;
}
