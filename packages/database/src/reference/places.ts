import type { PlaceDraft } from "@harmattan/domain/reference/drafts";
import { derived, note } from "./cite.ts";
import { between, inYear, NOT_STATED } from "./spans.ts";

/** The text gives no geometry: each place is "location not stated" until a source does. */
type UnlocatedPlace = Omit<PlaceDraft, "geometry" | "geometrySource">;

export const PLACES: readonly UnlocatedPlace[] = [
	{
		id: "bases-north",
		kind: "site",
		name: "At least eight bases in northern Mali",
		countries: ["MLI"],
		regionId: "mali-north",
		actors: ["JNIM", "Tuareg rebels"],
		status: "overrun, claimed by each separately; the bases are not named",
		from: between("2023-09-01", null),
		citations: note("status", 19),
	},
	{
		id: "governance-northeast",
		kind: "area",
		name: "ISSP governance in north-eastern Mali",
		countries: ["MLI"],
		regionId: "mali-northeast",
		actors: ["ISSP"],
		status: "economic, health, infrastructure, judicial and security initiatives in at least five districts",
		from: between("2022-01-01", null),
		citations: [...note("status", 21), ...derived("from", "since the French withdrawal, which is dated 2022")],
	},
	{
		id: "jnim-centre",
		kind: "area",
		name: "Central Mali and near Bamako",
		countries: ["MLI"],
		regionId: "mali-central",
		actors: ["JNIM"],
		status: "JNIM stronger",
		from: NOT_STATED,
		citations: note("status", 20),
	},
	{
		id: "zakat-niger",
		kind: "area",
		name: "Localities nearer Niamey",
		countries: ["NER"],
		regionId: null,
		actors: ["ISSP"],
		status: "zakat collection reported by local sources",
		from: between("2023-07-01", null),
		citations: note("status", 28),
	},
	{
		id: "support-zones",
		kind: "area",
		name: "Support zones in the three countries",
		countries: ["MLI", "BFA", "NER"],
		regionId: null,
		actors: ["Salafi-jihadi groups"],
		status: "control consolidating; no boundary stated",
		from: NOT_STATED,
		citations: [
			{
				field: "status",
				origin: "document",
				endnote: null,
				documentId: "assessment",
				note: "text and figures 1 to 4, no endnote",
			},
		],
	},
	{
		id: "kidal",
		kind: "site",
		name: "Kidal",
		countries: ["MLI"],
		regionId: "ML-8",
		actors: ["Mali", "Wagner Group"],
		status: "held by the state since November 2023; lost in 2012",
		from: between("2023-11-01", "2023-11-30"),
		citations: note("status", 22, 23),
	},
	{
		id: "routes",
		kind: "route",
		name: "Smuggling and trafficking routes",
		countries: ["MLI", "NER"],
		regionId: null,
		actors: [],
		status: "run through Mali and Niger to North and West Africa and Europe",
		from: NOT_STATED,
		citations: note("status", 41),
	},
	{
		id: "route-north-niger",
		kind: "route",
		name: "Route through northern Niger to North Africa",
		countries: ["NER"],
		regionId: null,
		actors: [],
		status: "the route that the 2015 law aimed at",
		from: inYear(2015),
		citations: note("status", 42),
	},
];

/** Named areas as lists of admin-1 units of our layer; origin editor. */
export const NAMED_AREAS: readonly { id: string; name: string; members: string[] }[] = [
	{ id: "mali-north", name: "Northern Mali", members: ["ML-6", "ML-7", "ML-8"] },
	{ id: "mali-central", name: "Central Mali", members: ["ML-4", "ML-5"] },
	{ id: "mali-northeast", name: "North-eastern Mali", members: ["ML-7", "ML-8"] },
	{ id: "tri-border", name: "Tri-border area", members: ["ML-7", "BF-12", "NE-6"] },
];
