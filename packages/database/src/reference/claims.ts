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
	citations,
});
const forecast = (id: string, words: string, test: string, likelihood: string, citations: Citation[]): ClaimDraft => ({
	id,
	kind: "forecast",
	text: words,
	test,
	likelihood,
	horizon: "not stated",
	citations,
});

export const CLAIMS: readonly ClaimDraft[] = [
	claim(
		"C1",
		"Violence rose every year from 2017 to 2021 in each of the three countries.",
		"Four steps, per country, events and deaths apart",
		note("text", 4),
	),
	claim(
		"C2",
		"There were five coups in the three countries from 2020 to 2023.",
		"Count of milestones",
		note("text", 5),
	),
	claim(
		"C3",
		"ISSP’s monthly rate of attacks in Niger nearly tripled after the coup.",
		"Six months before 26 July 2023 against after, through November 2023",
		note("text", 27),
	),
	claim(
		"C4",
		"At least eight bases were overrun in northern Mali since the start of September 2023.",
		"Site overruns, where events carry them",
		note("text", 19),
	),
	claim(
		"C5",
		"Russian forces in Mali are a small part of the foreign forces that were there.",
		"1,000 against 2,400 and 13,000",
		text("text"),
	),
	claim(
		"C6",
		"Abuse of civilians by Malian forces and Wagner grew after September 2021.",
		"Before and after, security force abuse",
		note("text", 15),
	),
	claim(
		"C7",
		"JNIM grew stronger in central Mali and near the capital.",
		"Trend by named area; capital proximity",
		note("text", 20),
	),
	claim(
		"C8",
		"ISSP runs initiatives in five fields across at least five Malian districts.",
		"Area rows",
		note("text", 21),
	),
	claim("C9", "ISSP has taxed people nearer Niamey since July 2023.", "Area rows", note("text", 28)),
	claim(
		"C10",
		"Groups expand toward political and economic centres in all three countries.",
		"Trends of capital and centre proximity",
		text("text"),
	),
	{
		...forecast(
			"C11",
			"Pressure on the littoral states will grow.",
			"Littoral spillover after December 2023",
			"will",
			note("text", 44),
		),
		kind: "claim",
	},
	claim(
		"C12",
		"Auxiliaries in Burkina Faso committed several ethnically linked abuses.",
		"Security force abuse by auxiliaries; the ethnic link can not be tested from events",
		note("text", 17),
	),
	claim(
		"C13",
		"Russian help has not degraded the insurgency in Mali.",
		"Salafi-jihadi events and deaths before and after Wagner’s arrival",
		text("text"),
	),
	claim(
		"C14",
		"ISSP’s attacks in Niger grew in scope and severity too.",
		"Districts touched and lethality, before and after",
		note("text", 27),
	),
	forecast(
		"F1",
		"Continued military rule with Russian backing will worsen the insurgency.",
		"Salafi-jihadi events and deaths after December 2023",
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
		"Littoral spillover; the transnational threat can not be tested from events",
		"will; increase the risk",
		note("text", 44),
	),
];
