import type { EngagementDraft } from "@harmattan/domain/reference/drafts";
import { note, text } from "./cite.ts";
import { between, inMonth, inYear, NOT_STATED } from "./spans.ts";

type Row = Pick<EngagementDraft, "kind" | "title" | "state" | "citations"> &
	Partial<Pick<EngagementDraft, "from" | "to">>;
const each = (id: string, sponsor: string, hosts: string[], row: Row): EngagementDraft[] =>
	hosts.map((host) => ({ id: `${id}-${host}`, host, sponsor, from: NOT_STATED, to: NOT_STATED, ...row }));
const THREE = ["MLI", "BFA", "NER"];

/** Who deals with whom: Russia's offers, and what France, the UN, the EU, the United States and the G5 end. */
export const ENGAGEMENTS: readonly EngagementDraft[] = [
	...each("russia-hardware", "Russia", THREE, {
		kind: "arms",
		title: "Military hardware and auxiliaries",
		state: "ongoing",
		citations: note("title", 12),
	}),
	...each("russia-regime", "Russia", ["BFA", "NER"], {
		kind: "security",
		title: "Mercenaries sought for the regime’s security",
		state: "reported",
		citations: note("title", 13),
	}),
	...each("russia-wagner", "Russia", ["MLI"], {
		kind: "security",
		title: "Wagner Group contracted",
		from: inMonth("2021-09"),
		state: "ongoing",
		citations: note("from", 15),
	}),
	...each("russia-niger-contract", "Russia", ["NER"], {
		kind: "security",
		title: "Contract with Wagner or another company pursued",
		state: "announced",
		citations: note("title", 16),
	}),
	...each("russia-africa-corps", "Russia", ["BFA", "NER"], {
		kind: "security",
		title: "Africa Corps recruits to establish a foothold",
		state: "announced",
		citations: note("title", 35),
	}),
	...each("russia-resources", "Russia", THREE, {
		kind: "resources",
		title: "Access to gold, oil and chromite in Africa",
		state: "reported",
		citations: note("title", 29),
	}),
	...each("russia-gold", "Russia", ["MLI", "BFA"], {
		kind: "resources",
		title: "Large gold deposits; production not yet expanded beyond sanctioned Russian entities",
		state: "reported",
		citations: note("title", 30),
	}),
	...each("russia-middleman", "Russia", ["MLI"], {
		kind: "sanctions_route",
		title: "Junta used as a middleman for weapons, US officials say",
		state: "reported",
		citations: note("title", 31),
	}),
	...each("russia-votes", "Russia", THREE, {
		kind: "diplomacy",
		title: "UN votes and arms sales",
		state: "reported",
		citations: note("title", 32),
	}),
	...each("russia-visit-september", "Russia", THREE, {
		kind: "visit",
		title: "Deputy defence minister’s visit",
		from: inMonth("2023-09"),
		to: inMonth("2023-09"),
		state: "ended",
		citations: note("from", 34),
	}),
	...each("russia-visit-december", "Russia", THREE, {
		kind: "visit",
		title: "Deputy defence minister’s visit",
		from: inMonth("2023-12"),
		to: inMonth("2023-12"),
		state: "ended",
		citations: note("from", 34),
	}),
	...each("russia-agreements", "Russia", THREE, {
		kind: "agreement",
		title: "Agreements on nuclear energy and a gold refinery; which host signed which is not stated",
		from: between("2023-07-01", "2023-12-31"),
		state: "ongoing",
		citations: note("title", 37),
	}),
	...each("france-forces", "France", ["MLI"], {
		kind: "forces",
		title: "French forces",
		from: inYear(2013),
		to: inYear(2022),
		state: "ended",
		citations: [...note("from", 1), ...note("to", 10)],
	}),
	...each("france-forces", "France", ["BFA", "NER"], {
		kind: "forces",
		title: "French forces",
		to: inYear(2023),
		state: "ended",
		citations: note("to", 10),
	}),
	...each("un-force", "UN", ["MLI"], {
		kind: "forces",
		title: "Peacekeeping force",
		to: between(null, "2023-12-31"),
		state: "ending",
		citations: note("to", 10),
	}),
	...each("eu-partnerships", "EU", ["NER"], {
		kind: "partnership",
		title: "Security and defence partnerships",
		to: inMonth("2023-12"),
		state: "ended",
		citations: note("to", 11),
	}),
	...each("eu-law", "EU", ["NER"], {
		kind: "partnership",
		title: "Anti-smuggling law with EU support",
		from: inYear(2015),
		to: between("2023-12-01", "2023-12-10"),
		state: "ended",
		citations: note("to", 42),
	}),
	...each("us-cooperation", "United States", ["NER"], {
		kind: "partnership",
		title: "Military cooperation",
		to: between("2023-07-26", "2023-12-31"),
		state: "ended",
		citations: note("state", 26),
	}),
	...each("g5-force", "G5 Sahel", ["BFA", "NER"], {
		kind: "partnership",
		title: "Joint force membership",
		to: inMonth("2023-12"),
		state: "ended",
		citations: note("to", 11),
	}),
	...each("west-support", "Other Western partners", THREE, {
		kind: "partnership",
		title: "Advisory, logistical and training support",
		state: "ending",
		citations: [...note("title", 2), ...note("state", 9), ...text("host")],
	}),
];
