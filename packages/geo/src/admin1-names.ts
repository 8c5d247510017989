import { admin1Features } from "./boundaries.ts";

/**
 * Newer or older names of admin-1 units, by country, that our layer's vintage holds under another id. A
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
const SUFFIX = /\s+(state|region|province|department|district|prefecture|county|governorate)$/;

const byCountry = new Map<string, Map<string, string>>();
for (const { properties: unit } of admin1Features().features) {
	const names = byCountry.get(unit.country) ?? new Map<string, string>();
	byCountry.set(unit.country, names.set(fold(unit.name), unit.id));
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
	const name = fold(stated);
	const present = byCountry.get(country)?.get(name) ?? SPELLINGS[country]?.[name];
	if (present) return { id: present, renamed: false };
	const renamed = RENAMED[country]?.[name];
	return renamed ? { id: renamed, renamed: true } : null;
}

function fold(name: string): string {
	const plain = name
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase()
		.replace(/['’]/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
	return plain.replace(SUFFIX, "");
}
