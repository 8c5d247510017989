import type { Citation } from "@harmattan/domain/forces/force";
import type { DatedSpan } from "@harmattan/domain/time/dated-span";
import { editor, note, text } from "./cite.ts";
import { between, inMonth, inYear, onDay } from "./spans.ts";

export const MILESTONE_KINDS = ["coup", "withdrawal", "arrival", "agreement", "visit", "offensive", "law", "recruitment", "attack", "rupture", "other"] as const;

/** A milestone as reference data gives it. */
export interface MilestoneDraft {
	id: string;
	title: string;
	kind: (typeof MILESTONE_KINDS)[number];
	date: DatedSpan;
	countries: string[];
	parties: string[];
	place: string | null;
	note: string | null;
	citations: Citation[];
}

const milestone = (row: Omit<MilestoneDraft, "place" | "note"> & Partial<MilestoneDraft>): MilestoneDraft => ({ place: null, note: null, ...row });
const THREE = ["MLI", "BFA", "NER"];
const COUP_DATE = "the day is the editor's; the text counts five coups, 2020 to 2023";

const coup = (id: string, country: string, name: string, day: string, place: string): MilestoneDraft =>
	milestone({
		id,
		title: `Coup, ${name}`,
		kind: "coup",
		date: onDay(day),
		countries: [country],
		parties: ["military officers"],
		place,
		citations: [...note("title", 5), ...editor("date", "coups", COUP_DATE)],
	});

/** What happened, when, as well as the assessment or a named source dates it. */
export const MILESTONES: readonly MilestoneDraft[] = [
	milestone({ id: "kidal-lost", title: "Kidal lost to the state", kind: "offensive", date: inYear(2012), countries: ["MLI"], parties: ["Tuareg rebels"], place: "Kidal", citations: note("date", 23) }),
	milestone({ id: "french-entry", title: "French troops enter Mali", kind: "arrival", date: inYear(2013), countries: ["MLI"], parties: ["France"], citations: note("date", 1) }),
	milestone({ id: "smuggling-law", title: "Anti-smuggling law, supported by the EU", kind: "law", date: inYear(2015), countries: ["NER"], parties: ["Niger", "EU"], citations: note("date", 42) }),
	coup("coup-mali-2020", "MLI", "Mali", "2020-08-18", "Bamako"),
	coup("coup-mali-2021", "MLI", "Mali", "2021-05-24", "Bamako"),
	milestone({ id: "wagner-contract", title: "Junta moves to contract Wagner", kind: "agreement", date: inMonth("2021-09"), countries: ["MLI"], parties: ["Mali", "Wagner Group"], citations: note("date", 15) }),
	coup("coup-burkina-january-2022", "BFA", "Burkina Faso", "2022-01-24", "Ouagadougou"),
	milestone({ id: "french-out-mali", title: "French forces leave Mali", kind: "withdrawal", date: inYear(2022), countries: ["MLI"], parties: ["France"], citations: note("date", 10) }),
	coup("coup-burkina-september-2022", "BFA", "Burkina Faso", "2022-09-30", "Ouagadougou"),
	milestone({ id: "auxiliaries-recruited", title: "50,000 auxiliaries recruited", kind: "recruitment", date: inMonth("2022-10"), countries: ["BFA"], parties: ["Burkina Faso"], citations: note("date", 18) }),
	milestone({ id: "forced-recruitment", title: "Dissenters recruited by force", kind: "recruitment", date: inYear(2023), countries: ["BFA"], parties: ["Burkina Faso"], note: "throughout the year", citations: note("date", 18) }),
	milestone({ id: "french-out-burkina", title: "French forces leave Burkina Faso", kind: "withdrawal", date: inYear(2023), countries: ["BFA"], parties: ["France"], citations: note("date", 10) }),
	milestone({ id: "french-out-niger", title: "French forces leave Niger", kind: "withdrawal", date: inYear(2023), countries: ["NER"], parties: ["France"], citations: note("date", 10) }),
	milestone({ id: "peacekeepers-imprisoned", title: "Peacekeepers imprisoned, overflights denied", kind: "rupture", date: between(null, null), countries: THREE, parties: ["juntas", "UN", "Western partners"], note: "date not stated; what each of the three did is not told apart", citations: note("title", 8) }),
	milestone({ id: "chief-of-staff-killed", title: "President’s chief of staff killed", kind: "attack", date: inMonth("2023-04"), countries: ["MLI"], parties: ["JNIM"], citations: note("date", 20) }),
	milestone({ id: "wagner-rebellion", title: "Wagner rebellion in Russia", kind: "other", date: between("2023-06-23", "2023-06-24"), countries: [], parties: ["Wagner Group", "Russia"], note: "the text says July 2023; the editor's days are 23 and 24 June", citations: [...note("title", 33), ...editor("date", "isw-june-2023")] }),
	coup("coup-niger-2023", "NER", "Niger", "2023-07-26", "Niamey"),
	milestone({ id: "intervention-threat", title: "Threat of a regional intervention", kind: "rupture", date: inYear(2023), countries: ["NER"], parties: ["region", "Niger"], citations: note("title", 13, 24) }),
	milestone({ id: "forces-drawn-back", title: "Forces drawn from the border to the capital", kind: "withdrawal", date: between("2023-07-26", "2023-12-31"), countries: ["NER"], parties: ["Niger"], place: "Niamey", note: "after the coup; day not stated", citations: note("title", 24, 25) }),
	milestone({ id: "us-halted", title: "US military cooperation halted", kind: "rupture", date: between("2023-07-26", "2023-12-31"), countries: ["NER"], parties: ["United States"], note: "after the coup; day not stated", citations: note("title", 26) }),
	milestone({ id: "prigozhin-death", title: "Death of Wagner’s leader", kind: "other", date: inMonth("2023-08"), countries: [], parties: ["Wagner Group"], citations: note("date", 33) }),
	milestone({ id: "bases-overrun", title: "Eight bases claimed overrun since September", kind: "offensive", date: between("2023-09-01", "2023-12-31"), countries: ["MLI"], parties: ["JNIM", "Tuareg rebels"], note: "claimed separately; from the start of September", citations: note("title", 19) }),
	milestone({ id: "visit-september", title: "Russian deputy defence minister visits", kind: "visit", date: inMonth("2023-09"), countries: THREE, parties: ["Russia"], citations: note("date", 34) }),
	milestone({ id: "ambush-october", title: "Large ISSP ambushes", kind: "attack", date: inMonth("2023-10"), countries: ["NER"], parties: ["ISSP", "Niger"], note: "October and November together: hundreds of troops killed", citations: note("date", 27) }),
	milestone({ id: "ambush-november", title: "Large ISSP ambushes", kind: "attack", date: inMonth("2023-11"), countries: ["NER"], parties: ["ISSP", "Niger"], note: "October and November together: hundreds of troops killed", citations: note("date", 27) }),
	milestone({ id: "kidal-captured", title: "Kidal captured", kind: "offensive", date: inMonth("2023-11"), countries: ["MLI"], parties: ["Mali", "Wagner Group"], place: "Kidal", citations: note("date", 22, 23) }),
	milestone({ id: "agreement-nuclear", title: "Agreement on nuclear energy", kind: "agreement", date: between("2023-07-01", "2023-12-31"), countries: THREE, parties: ["Russia", "juntas"], note: "second half of 2023; which of the juntas signed is not stated", citations: note("title", 37) }),
	milestone({ id: "agreement-gold", title: "Agreement on a gold refinery", kind: "agreement", date: between("2023-07-01", "2023-12-31"), countries: THREE, parties: ["Russia", "juntas"], note: "second half of 2023; which of the juntas signed is not stated", citations: note("title", 37) }),
	milestone({ id: "defence-pact", title: "Mutual self-defence pact", kind: "agreement", date: between("2023-07-01", "2023-12-31"), countries: THREE, parties: ["Mali", "Burkina Faso", "Niger"], note: "among the juntas; second half of 2023", citations: note("title", 37) }),
	milestone({ id: "law-ended", title: "The 2015 law ended", kind: "law", date: between("2023-12-01", "2023-12-10"), countries: ["NER"], parties: ["Niger", "EU"], note: "early December", citations: note("date", 42) }),
	milestone({ id: "eu-ended", title: "EU partnerships ended", kind: "rupture", date: inMonth("2023-12"), countries: ["NER"], parties: ["Niger", "EU"], citations: note("date", 11) }),
	milestone({ id: "g5-left", title: "Burkina Faso and Niger leave the G5 force", kind: "rupture", date: inMonth("2023-12"), countries: ["BFA", "NER"], parties: ["Burkina Faso", "Niger"], citations: note("date", 11) }),
	milestone({ id: "visit-december", title: "Russian deputy defence minister visits", kind: "visit", date: inMonth("2023-12"), countries: THREE, parties: ["Russia"], citations: note("date", 34) }),
	milestone({ id: "un-leaves", title: "UN force to leave Mali by the end of the year", kind: "withdrawal", date: between(null, "2023-12-31"), countries: ["MLI"], parties: ["UN"], citations: [...note("date", 10), ...text("title")] }),
];
