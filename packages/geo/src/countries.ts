/// <reference path="./modules.d.ts" />
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import iso from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { feature } from "topojson-client";
import worldTopology from "world-atlas/countries-50m.json" with { type: "json" };

iso.registerLocale(english);

/** Names that UCDP and others print and ISO does not. */
const OTHER_NAMES: Record<string, string> = {
	"dr congo (zaire)": "COD",
	"dr congo": "COD",
	"democratic republic of congo": "COD",
	"yemen (north yemen)": "YEM",
	"myanmar (burma)": "MMR",
	"zimbabwe (rhodesia)": "ZWE",
	"cambodia (kampuchea)": "KHM",
	"madagascar (malagasy)": "MDG",
	"serbia (yugoslavia)": "SRB",
	"bosnia-herzegovina": "BIH",
	"macedonia, fyr": "MKD",
	"kingdom of eswatini (swaziland)": "SWZ",
	"russia (soviet union)": "RUS",
	"vietnam (north vietnam)": "VNM",
	"cote d'ivoire": "CIV",
	"ivory coast": "CIV",
	"the gambia": "GMB",
	gambia: "GMB",
	syria: "SYR",
	laos: "LAO",
	moldova: "MDA",
	brunei: "BRN",
	swaziland: "SWZ",
	"east timor": "TLS",
	micronesia: "FSM",
	"republic of congo": "COG",
	"republic of the congo": "COG",
	burma: "MMR",
	rumania: "ROU",
	"german federal republic": "DEU",
	"sri lanka (ceylon)": "LKA",
	"burkina faso (upper volta)": "BFA",
	"kyrgyz republic": "KGZ",
	"iran (persia)": "IRN",
	"turkey (ottoman empire)": "TUR",
	"belarus (byelorussia)": "BLR",
	"italy/sardinia": "ITA",
};

const codes = new Map<string, string | null>();
/** Names kept at most: a file of nonsense must not fill the memory. */
const MAX_NAMES = 5000;

/** ISO alpha-3 code of a country as a file names it (English name, alpha-2 or alpha-3); null where unknown. */
export function countryCode(name: string): string | null {
	const known = codes.get(name);
	if (known !== undefined) return known;
	if (codes.size >= MAX_NAMES) codes.clear();
	const code = lookUp(name);
	codes.set(name, code);
	return code;
}

function lookUp(name: string): string | null {
	const folded = name.trim();
	const upper = folded.toUpperCase();
	if (upper.length === 3 && iso.alpha3ToAlpha2(upper)) return upper;
	if (upper.length === 2 && iso.alpha2ToAlpha3(upper)) return iso.alpha2ToAlpha3(upper) ?? null;
	const plain = folded
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.replaceAll("’", "'")
		.toLowerCase();
	return OTHER_NAMES[plain] ?? iso.getAlpha3Code(folded, "en") ?? iso.getSimpleAlpha3Code(folded, "en") ?? null;
}

/** English name of a country; its code where ISO has no name. */
export function countryName(code: string): string {
	return iso.getName(code, "en", { select: "alias" }) ?? iso.getName(code, "en") ?? code;
}

/** An outline of the whole world's countries; code is null for territories that ISO does not list. */
export interface Country {
	code: string | null;
	name: string;
}

/** Country polygons of the world, Natural Earth 50 m through world-atlas; for tests of where a point lies. */
export function countryFeatures(): FeatureCollection<Polygon | MultiPolygon, Country> {
	const topology = worldTopology;
	const collection = feature(topology, topology.objects.countries);
	return {
		type: "FeatureCollection",
		features: collection.features.map((country) => ({
			...country,
			properties: {
				code: country.id == null ? null : (iso.numericToAlpha3(String(country.id)) ?? null),
				name: country.properties.name,
			},
		})) as Feature<Polygon | MultiPolygon, Country>[],
	};
}
