import { dayOf, isoOf } from "@harmattan/domain/time/calendar";
import type { Sql } from "postgres";
import { insertEvents, type TestEvent } from "./insert-events.ts";

/** The days that the second and third dataset do not cover. Cut through weeks and months on purpose. */
export const CUT = { from: "2023-02-10", to: "2023-05-20" };
const FIRST = "2019-01-01";
const LAST = "2023-12-31";
const COUNTRIES = ["MLI", "BFA", "NER", "BEN", "CIV", "GHA", "TGO"];
/** Days between events of a country, so that every week and month of each has some and none is like the next. */
const STEPS: Record<string, number> = { MLI: 3, BFA: 4, NER: 5, BEN: 9 };

/**
 * Three datasets for metamorphic tests of coverage: `whole`, five years of seven countries; `cut`, the same without the
 * events and the coverage of some days; `unknown`, the same without the coverage of those days alone.
 */
export async function insertCoveredDatasets(sql: Sql): Promise<void> {
	const before = isoOf(dayOf(CUT.from) - 1);
	const after = isoOf(dayOf(CUT.to) + 1);
	const spans: Record<string, [from: string, to: string][]> = {
		whole: [[FIRST, LAST]],
		cut: [
			[FIRST, before],
			[after, LAST],
		],
		unknown: [
			[FIRST, before],
			[after, LAST],
		],
	};
	for (const [id, covered] of Object.entries(spans)) {
		await sql`insert into datasets (id, name, format, licence, licence_policy, attribution) values (${id}, ${id}, 'ucdp-ged', 'CC0', 'open', 'a test')`;
		for (const country of COUNTRIES)
			for (const [from, to] of covered)
				await sql`insert into dataset_coverage (dataset_id, country, "from", "to", source) values (${id}, ${country}, ${from}, ${to}, 'a test')`;
		const isCut = (date: string) => date >= CUT.from && date <= CUT.to;
		await insertEvents(
			sql,
			madeEvents(id).filter(({ date }) => id !== "cut" || !isCut(date)),
		);
	}
	for (const country of COUNTRIES)
		for (let year = 2019; year <= 2023; year++)
			await sql`insert into populations (region, year, people, source) values (${country}, ${year}, 20000000, 'a test') on conflict do nothing`;
}

function madeEvents(dataset: string): TestEvent[] {
	const made: TestEvent[] = [];
	for (const [country, step] of Object.entries(STEPS))
		for (let day = dayOf(FIRST); day <= dayOf(LAST); day += 1 + (day % step)) {
			const kind = made.length % 3;
			made.push({
				dataset,
				sourceId: `${country}-${day}`,
				date: isoOf(day),
				country,
				// Battles and one-sided violence of jihadis, and abuse by state forces.
				classes: kind === 0 ? 3 : kind === 1 ? 7 : 13,
				type: kind === 0 ? "State-based conflict" : "One-sided violence",
				best: 1 + (day % 4),
				place: `place ${day % 11}`,
				...(country === "NER" ? { actor: "issp" } : {}),
			});
		}
	return made;
}
