import type { Citation } from "@harmattan/domain/forces/force";
import type { ClaimDraft } from "@harmattan/domain/reference/drafts";
import { note, text } from "./cite.ts";

const claim = (id: string, words: string, test: string, citations: Citation[]): ClaimDraft => ({
	id,
	kind: "claim",
	text: words,
	test,
	likelihood: null,
	horizon: null,
	bound: null,
	author: null,
	citations,
});
const forecast = (id: string, words: string, test: string, likelihood: string, citations: Citation[]): ClaimDraft => ({
	id,
	kind: "forecast",
	text: words,
	test,
	likelihood,
	horizon: "not stated",
	bound: null,
	author: null,
	citations,
});

export const CLAIMS: readonly ClaimDraft[] = [
	claim(
		"C1",
		"Violence rose every year from 2017 to 2021 in each of the three countries.",
		"More events of political violence, and more deaths, than the year before, in each of the four steps and each country; one step without more contradicts it",
		note("text", 4),
	),
	claim(
		"C2",
		"There were five coups in the three countries from 2020 to 2023.",
		"Coups among the milestones from 2020 to 2023: five",
		note("text", 5),
	),
	claim(
		"C3",
		"ISSP’s monthly rate of attacks in Niger nearly tripled after the coup.",
		"Events that involve ISSP in Niger, six months before 26 July 2023 against after, through November 2023. Holds: a ratio from 2.3 to 3.3 whose interval excludes 1. Contradicted: an interval wholly outside 2 to 4. Inconclusive: an interval that holds 1. Else drifted",
		note("text", 27),
	),
	claim(
		"C4",
		"At least eight bases were overrun in northern Mali since the start of September 2023.",
		"Events in northern Mali that their source tags as an overrun or a change of holder, September to December 2023: at least eight. The tags count ground that the state took as well; a dataset without them cannot test it",
		note("text", 19),
	),
	claim(
		"C5",
		"Russian forces in Mali are a small part of the foreign forces that were there.",
		"The greatest deployed strength that a source states of each: Wagner’s against the sum of the French and the UN’s; small means under a fifth (the editor’s bound)",
		text("text"),
	),
	claim(
		"C6",
		"Abuse of civilians by Malian forces and Wagner grew after September 2021.",
		"Abuse by security forces in Mali, twelve months before September 2021 against after: more, with an interval that excludes 1",
		note("text", 15),
	),
	claim(
		"C7",
		"JNIM grew stronger in central Mali and near the capital.",
		"Events that involve JNIM in central Mali, and in Mali within 200 km of the capital, twelve months from December 2022 against the twelve before: both more, with intervals that exclude 1",
		note("text", 20),
	),
	claim(
		"C8",
		"ISSP runs initiatives in five fields across at least five Malian districts.",
		"The row of the area stands in the reference data",
		note("text", 21),
	),
	claim(
		"C9",
		"ISSP has taxed people nearer Niamey since July 2023.",
		"The row of the area stands in the reference data",
		note("text", 28),
	),
	claim(
		"C10",
		"Groups expand toward political and economic centres in all three countries.",
		"Events of salafi-jihadi groups within 200 km of the capital, and within 100 km of an economic centre, in each country, twelve months from December 2022 against the twelve before: all more, with intervals that exclude 1",
		text("text"),
	),
	{
		...forecast(
			"C11",
			"Pressure on the littoral states will grow.",
			"Events of salafi-jihadi groups in the four littoral states, twelve months before December 2023 against after",
			"will",
			note("text", 44),
		),
		kind: "claim",
	},
	claim(
		"C12",
		"Auxiliaries in Burkina Faso committed several ethnically linked abuses.",
		"At least two events of abuse that involve the auxiliaries, October 2022 to November 2023; the ethnic link cannot be tested from events",
		note("text", 17),
	),
	claim(
		"C13",
		"Russian help has not degraded the insurgency in Mali.",
		"Events of salafi-jihadi groups in Mali and their deaths, twelve months before September 2021 against after: one of them more, none less, by their intervals",
		text("text"),
	),
	claim(
		"C14",
		"ISSP’s attacks in Niger grew in scope and severity too.",
		"Districts touched and deaths of events that involve ISSP in Niger, six months before 26 July 2023 against after, through November 2023",
		note("text", 27),
	),
	forecast(
		"F1",
		"Continued military rule with Russian backing will worsen the insurgency.",
		"Events of salafi-jihadi groups in the three countries and their deaths, twelve months before December 2023 against after: both more, with intervals that exclude 1",
		"almost certainly",
		text("text"),
	),
	forecast(
		"F2",
		"A force of the Russian Ministry of Defence would at first be less effective than Wagner.",
		"Not testable until such a force is present",
		"risk",
		text("text"),
	),
	forecast(
		"F3",
		"Ending the 2015 law will bring an influx of migrants.",
		"Not testable from events; needs an imported series of migration",
		"will",
		note("text", 43),
	),
	forecast(
		"F4",
		"Littoral states come under more pressure, and the transnational threat grows.",
		"Events of salafi-jihadi groups in the littoral states, twelve months before December 2023 against after; the transnational threat cannot be tested from events",
		"will; increase the risk",
		note("text", 44),
	),
];
