import { findPlace, type Place, placesOf } from "./gazetteer.ts";

/**
 * Towns that an editor of a map of the region names first, beside the capitals: seats of first-level regions, and towns that the news is from.
 * An editor's list; coordinates from GeoNames.
 */
const MAIN_TOWNS: Record<string, readonly string[]> = {
	MLI: ["Gao", "Timbuktu", "Kidal", "Mopti", "Ménaka", "Ségou", "Sikasso", "Kayes", "Bandiagara", "Taoudenni"],
	BFA: ["Bobo-Dioulasso", "Djibo", "Dori", "Ouahigouya", "Kaya", "Fada N'gourma", "Dédougou", "Banfora", "Diapaga"],
	NER: ["Agadez", "Zinder", "Diffa", "Tahoua", "Maradi", "Tillabéri", "Dosso", "Arlit", "Téra"],
	NGA: ["Lagos", "Kano", "Maiduguri", "Sokoto", "Kaduna", "Jos", "Katsina", "Gusau", "Damaturu", "Yola"],
	BEN: ["Cotonou", "Parakou", "Natitingou", "Kandi", "Malanville", "Djougou"],
	TGO: ["Dapaong", "Kara", "Sokodé", "Atakpamé"],
	GHA: ["Kumasi", "Tamale", "Bolgatanga", "Bawku", "Wa"],
	CIV: ["Abidjan", "Bouaké", "Korhogo", "Bouna", "Odienné", "Ferkessédougou"],
	MRT: ["Nouadhibou", "Kiffa", "Néma"],
	TCD: ["Moundou", "Abéché", "Mao", "Bol", "Faya-Largeau"],
	CMR: ["Douala", "Maroua", "Garoua", "Bamenda", "Kousséri"],
	DZA: ["Oran", "Tamanrasset", "Adrar", "Illizi"],
	LBY: ["Benghazi", "Sabha", "Murzuq", "Ghat"],
	SEN: ["Tambacounda", "Ziguinchor", "Kédougou"],
	GIN: ["Kankan", "Nzérékoré", "Labé", "Siguiri"],
};

/** Towns of a country in the order in which a map names them: the editor's, then the others by population. */
export function mainTowns(country: string): Place[] {
	const first = (MAIN_TOWNS[country] ?? []).flatMap((name) => findPlace(name, country) ?? []);
	const ids = new Set(first.map(({ geonamesId }) => geonamesId));
	return [...first, ...placesOf(country).filter(({ geonamesId }) => !ids.has(geonamesId))];
}
