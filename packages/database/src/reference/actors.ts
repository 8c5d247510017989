import type { Ideology } from "@harmattan/domain/actors/taxonomy";
import type { ActorDraft, AliasDraft } from "@harmattan/domain/reference/drafts";

/** An actor with the names that stand for it, in every dataset and country and at all times where not said otherwise. */
type ShippedActor = Omit<ActorDraft, "aliases"> & { aliases: (Pick<AliasDraft, "name"> & Partial<AliasDraft>)[] };

const group = (id: string, name: string, ideology: Ideology, ...aliases: ShippedActor["aliases"]): ShippedActor => ({
	id,
	name,
	type: "armed_group",
	ideology,
	country: null,
	aliases,
});
const named = (...names: string[]) => names.map((name) => ({ name }));
/** A name in first-level regions of a country: sources write "IS" of both of its provinces in Niger. */
const inRegions = (name: string, country: string, ...regions: string[]) =>
	regions.map((admin1) => ({ name, country, admin1 }));

const STATES: readonly [string, string, string][] = [
	["MLI", "Mali", "Malian"],
	["BFA", "Burkina Faso", "Burkinabe"],
	["NER", "Niger", "Nigerien"],
	["BEN", "Benin", "Beninese"],
	["TGO", "Togo", "Togolese"],
	["GHA", "Ghana", "Ghanaian"],
	["CIV", "Ivory Coast", "Ivorian"],
	["NGA", "Nigeria", "Nigerian"],
	["MRT", "Mauritania", "Mauritanian"],
	["DZA", "Algeria", "Algerian"],
	["LBY", "Libya", "Libyan"],
	["TCD", "Chad", "Chadian"],
	["SEN", "Senegal", "Senegalese"],
	["GIN", "Guinea", "Guinean"],
	["CMR", "Cameroon", "Cameroonian"],
];

/** Actors of the region with their predecessors' and sources' names. */
export const ACTORS: readonly ShippedActor[] = [
	...STATES.map(
		([country, name, adjective]): ShippedActor => ({
			id: `state-${country.toLowerCase()}`,
			name: `${adjective} armed forces`,
			type: "state_forces",
			ideology: null,
			country,
			aliases: named(`Government of ${name}`, `Military Forces of ${name}`),
		}),
	),
	group(
		"jnim",
		"JNIM",
		"salafi_jihadi",
		...named(
			"Jama'at Nusrat al-Islam wal-Muslimin",
			"JNIM: Group for Support of Islam and Muslims",
			"Jama'at Nusrat al Islam wa al Muslimeen",
		),
	),
	group("ansar-dine", "Ansar Dine", "salafi_jihadi", ...named("Ansar Eddine", "Ansar al-Din")),
	group(
		"aqim",
		"AQIM",
		"salafi_jihadi",
		...named("AQIM: Al Qaeda in the Islamic Maghreb", "Al-Qaeda Organization in the Islamic Maghreb"),
	),
	group("mujao", "MUJAO", "salafi_jihadi", ...named("MUJAO: Movement for Unity and Jihad in West Africa")),
	group(
		"katiba-macina",
		"Katiba Macina",
		"salafi_jihadi",
		...named("Macina Liberation Front", "Front de libération du Macina"),
	),
	group("ansarul-islam", "Ansarul Islam", "salafi_jihadi", ...named("Ansaroul Islam")),
	group(
		"issp",
		"ISSP",
		"salafi_jihadi",
		...named("Islamic State Sahel Province", "Islamic State in the Greater Sahara", "ISGS", "IS Sahel"),
		{ name: "IS", country: "MLI" },
		{ name: "IS", country: "BFA" },
		{ name: "IS", country: "NER" },
		...inRegions("IS", "NER", "NE-3", "NE-5", "NE-6", "NE-8"),
	),
	group(
		"iswap",
		"ISWAP",
		"salafi_jihadi",
		...named("Islamic State West Africa Province"),
		{ name: "IS", country: "NER" },
		...inRegions("IS", "NER", "NE-2"),
		{ name: "IS", country: "NGA" },
		...inRegions("IS", "NGA", "NG-BO"),
	),
	group(
		"jas",
		"Boko Haram (JAS)",
		"salafi_jihadi",
		...named("Boko Haram", "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad", "JAS"),
	),
	group("ansaru", "Ansaru", "salafi_jihadi", ...named("Jama'atu Ansarul Muslimina fi Biladis Sudan")),
	group("tuareg-rebels", "Tuareg rebels", "separatist", ...named("CMA", "Coordination of Movements of Azawad", "MNLA")),
	{
		id: "wagner",
		name: "Wagner Group",
		type: "private_military",
		ideology: null,
		country: null,
		aliases: named("Wagner"),
	},
	{ id: "africa-corps", name: "Africa Corps", type: "private_military", ideology: null, country: null, aliases: [] },
	{
		id: "french-forces",
		name: "French forces",
		type: "foreign_force",
		ideology: null,
		country: "FRA",
		aliases: named("Government of France", "Military Forces of France"),
	},
	{
		id: "un-mali",
		name: "UN peacekeeping force in Mali",
		type: "peacekeeping",
		ideology: null,
		country: null,
		aliases: named("MINUSMA", "UN peacekeepers"),
	},
	{
		id: "vdp",
		name: "Volunteers for the Defence of the Homeland",
		type: "auxiliary",
		ideology: null,
		country: "BFA",
		aliases: named("VDP", "VDP: Volunteers for the Defense of Homeland"),
	},
	{
		id: "dan-na-ambassagou",
		name: "Dan Na Ambassagou",
		type: "communal_militia",
		ideology: null,
		country: "MLI",
		aliases: named("Dan Nan Ambassagou"),
	},
	{ id: "civilians", name: "Civilians", type: "civilians", ideology: null, country: null, aliases: [] },
];
