/**
 * Where the demonstration's violence sits, and how it grows. Place names are real, so that the map reads;
 * the rates are made up and stand for nothing that happened.
 */
export interface Cluster {
	/** A place of the gazetteer, with its country. */
	place: string;
	country: string;
	/** The armed group whose events cluster here, by a name that the actor list knows. */
	group: string;
	/** First year of activity. */
	since: number;
	/** Mean events a week once grown. */
	weekly: number;
	/** Spread of the points about the place, km (standard deviation). */
	spreadKm: number;
}

const cluster = (
	place: string,
	country: string,
	group: string,
	since: number,
	weekly: number,
	spreadKm = 35,
): Cluster => ({
	place,
	country,
	group,
	since,
	weekly,
	spreadKm,
});

export const CLUSTERS: readonly Cluster[] = [
	cluster("Kidal", "MLI", "Ansar Dine", 2012, 0.9, 45),
	cluster("Timbuktu", "MLI", "AQIM", 2012, 1.1, 60),
	cluster("Gao", "MLI", "MUJAO", 2012, 1.1, 45),
	cluster("Mopti", "MLI", "Katiba Macina", 2015, 2.2, 50),
	cluster("Bandiagara", "MLI", "JNIM", 2017, 2.4, 30),
	cluster("Douentza", "MLI", "JNIM", 2017, 1.7, 35),
	cluster("Ségou", "MLI", "JNIM", 2018, 1.4, 50),
	cluster("Niono", "MLI", "JNIM", 2018, 1.2, 35),
	cluster("Nara", "MLI", "JNIM", 2021, 0.7, 40),
	cluster("Sikasso", "MLI", "JNIM", 2021, 0.6, 45),
	cluster("Koulikoro", "MLI", "JNIM", 2022, 0.6, 40),
	cluster("Kayes", "MLI", "JNIM", 2023, 0.4, 50),
	cluster("Ménaka", "MLI", "ISSP", 2017, 1.4, 50),
	cluster("Ansongo", "MLI", "ISSP", 2017, 1.5, 35),
	cluster("Djibo", "BFA", "Ansarul Islam", 2016, 2.6, 35),
	cluster("Dori", "BFA", "JNIM", 2018, 1.7, 35),
	cluster("Gorom-Gorom", "BFA", "ISSP", 2018, 1.3, 35),
	cluster("Ouahigouya", "BFA", "JNIM", 2018, 1.7, 30),
	cluster("Kaya", "BFA", "JNIM", 2019, 1.9, 35),
	cluster("Fada N'gourma", "BFA", "JNIM", 2018, 1.9, 40),
	cluster("Diapaga", "BFA", "JNIM", 2019, 1.5, 35),
	cluster("Pama", "BFA", "JNIM", 2019, 1.2, 30),
	cluster("Nouna", "BFA", "JNIM", 2019, 1.2, 35),
	cluster("Tenkodogo", "BFA", "JNIM", 2021, 0.7, 30),
	cluster("Banfora", "BFA", "JNIM", 2021, 0.6, 30),
	cluster("Tillabéri", "NER", "ISSP", 2017, 1.5, 40),
	cluster("Téra", "NER", "ISSP", 2018, 1.2, 35),
	cluster("Ouallam", "NER", "ISSP", 2017, 1.1, 35),
	cluster("Say", "NER", "JNIM", 2019, 0.8, 35),
	cluster("Tahoua", "NER", "ISSP", 2019, 0.6, 55),
	cluster("Diffa", "NER", "ISWAP", 2015, 1.3, 40),
	cluster("Maradi", "NER", "Unidentified armed group (Niger)", 2019, 0.4, 40),
	cluster("Natitingou", "BEN", "JNIM", 2021, 0.6, 35),
	cluster("Kandi", "BEN", "JNIM", 2021, 0.6, 40),
	cluster("Dapaong", "TGO", "JNIM", 2021, 0.45, 20),
	cluster("Ferkessédougou", "CIV", "JNIM", 2020, 0.12, 30),
	cluster("Bawku", "GHA", "Unidentified armed group (Ghana)", 2021, 0.12, 20),
];

/** State forces by country, named as the actor list knows them. */
export const STATE_FORCES: Record<string, string> = {
	MLI: "Malian armed forces",
	BFA: "Burkinabe armed forces",
	NER: "Nigerien armed forces",
	BEN: "Beninese armed forces",
	TGO: "Togolese armed forces",
	CIV: "Ivorian armed forces",
	GHA: "Ghanaian armed forces",
};

/** Other armed actors: the years in which they fight, and their share of a country's non-group events. */
export const OTHER_FORCES: readonly { name: string; country: string; since: number; until: number; share: number }[] = [
	{ name: "Wagner Group", country: "MLI", since: 2022, until: 2024, share: 0.18 },
	{ name: "French forces", country: "MLI", since: 2013, until: 2022, share: 0.14 },
	{ name: "Volunteers for the Defence of the Homeland", country: "BFA", since: 2020, until: 2100, share: 0.3 },
	{ name: "Dan Na Ambassagou", country: "MLI", since: 2018, until: 2100, share: 0.15 },
];
