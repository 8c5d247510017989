import { describe, expect, it } from "vitest";
import { findsIn, searchKeys } from "./search-key.ts";

describe("a search", () => {
	it.each([
		["Tillabéri", "Tillabery", "tilaberi"],
		["Ménaka", "Menaka", "MENAKA"],
		["Ouagadougou", "Wagadugu", "ouagadougou"],
		["Koutougou", "Kutugu", "koutougou"],
		["Djibo", "Jibo", "djibo"],
	])("forgives accents, case and the spellings of %s", (...spellings) =>
		expect(new Set(spellings.map((spelling) => searchKeys(spelling).join(" "))).size).toBe(1),
	);
	it("keeps different towns apart", () => expect(searchKeys("Dori")).not.toEqual(searchKeys("Diori")));
	it("finds by the beginnings of words, in any order, all of them", () => {
		const finds = (query: string) => findsIn(searchKeys(query), ["Jama'at Nusrat al-Islam wal-Muslimin", "JNIM"]);
		expect([finds("nusrat jam"), finds("jnim"), finds("nusrat boko"), finds("")]).toEqual([true, true, false, false]);
	});
});
