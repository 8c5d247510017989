import { findPlace, type Place } from "./gazetteer.ts";

/**
 * Capitals that proximity is measured to, by country; where the seat of government is elsewhere it stands
 * beside. Editor's list; coordinates from GeoNames.
 */
export const CAPITALS: Record<string, { capital: string; seat: string | null }> = {
	MLI: { capital: "Bamako", seat: null },
	BFA: { capital: "Ouagadougou", seat: null },
	NER: { capital: "Niamey", seat: null },
	BEN: { capital: "Porto-Novo", seat: "Cotonou" },
	TGO: { capital: "Lomé", seat: null },
	GHA: { capital: "Accra", seat: null },
	CIV: { capital: "Yamoussoukro", seat: "Abidjan" },
	NGA: { capital: "Abuja", seat: null },
	MRT: { capital: "Nouakchott", seat: null },
	DZA: { capital: "Algiers", seat: null },
	LBY: { capital: "Tripoli", seat: null },
	TCD: { capital: "N'Djamena", seat: null },
	SEN: { capital: "Dakar", seat: null },
	GIN: { capital: "Conakry", seat: null },
	CMR: { capital: "Yaoundé", seat: null },
};

/**
 * Economic centres of the seven focus countries and Nigeria: the largest cities by GeoNames' population and
 * the seats of mining, power and transit that the editor adds. An editor's list, shown as such in Sources.
 */
export const ECONOMIC_CENTRES: Record<string, readonly string[]> = {
	MLI: ["Bamako", "Sikasso", "Ségou", "Kayes", "Mopti", "Gao"],
	BFA: ["Ouagadougou", "Bobo-Dioulasso", "Koudougou", "Ouahigouya", "Fada N'gourma"],
	NER: ["Niamey", "Zinder", "Maradi", "Tahoua", "Agadez", "Arlit"],
	BEN: ["Cotonou", "Parakou"],
	TGO: ["Lomé"],
	GHA: ["Accra", "Kumasi", "Tamale"],
	CIV: ["Abidjan", "Bouaké", "Korhogo"],
	NGA: ["Lagos", "Kano", "Abuja"],
};

const resolve = (country: string, name: string): Place => {
	const place = findPlace(name, country);
	if (!place) throw new Error(`the gazetteer has no ${name} in ${country}`);
	return place;
};

const capitals = new Map(
	Object.entries(CAPITALS).map(([country, { capital }]) => [country, resolve(country, capital)]),
);
const centres = new Map(
	Object.entries(ECONOMIC_CENTRES).map(([country, names]) => [country, names.map((name) => resolve(country, name))]),
);

/** The capital of a country as a place; null for a country outside the list. */
export function capitalOf(country: string): Place | null {
	return capitals.get(country) ?? null;
}

/** The economic centres of a country as places; empty for a country outside the list. */
export function centresOf(country: string): readonly Place[] {
	return centres.get(country) ?? [];
}
