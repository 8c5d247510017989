import { describe, expect, it } from "vitest";
import { type ActorAlias, ANYWHERE, createResolver } from "./resolve.ts";

const alias = (actorId: string, name: string, rest: Partial<ActorAlias> = {}): ActorAlias => ({
	actorId,
	name,
	...ANYWHERE,
	...rest,
});
const resolve = createResolver([
	alias("issp", "IS", { country: "MLI" }),
	alias("issp", "IS", { country: "NER" }),
	alias("iswap", "IS", { country: "NER" }),
	alias("iswap", "IS", { country: "NER", admin1: "NE-2" }),
	alias("issp", "IS", { country: "NER", admin1: "NE-6" }),
	alias("jnim", "Jama’at Nusrat al-Islam wal-Muslimin"),
	alias("ansar-dine", "AD", { to: "2017-03-01" }),
	alias("jnim", "AD", { from: "2017-03-02" }),
	alias("own", "Group", { datasetId: "team" }),
	alias("general", "Group", { country: "NER", admin1: "NE-6" }),
	alias("general", "Group"),
]);
const name = (text: string, country: string | null = "MLI", date = "2020-01-01", datasetId = "ucdp") =>
	resolve({ name: text, country, admin1: null, date, datasetId });
const inNiger = (admin1: string | null, text = "IS", datasetId = "ucdp") =>
	resolve({ name: text, country: "NER", admin1, date: "2020-01-01", datasetId });

describe("actor names", () => {
	it("resolve within their country", () => expect(name("IS")).toEqual({ kind: "resolved", actorId: "issp" }));
	it("stay unresolved where they fit two actors: “IS” in Zinder, or somewhere in Niger, is never guessed", () => {
		for (const admin1 of ["NE-7", null])
			expect(inNiger(admin1)).toEqual({ kind: "ambiguous", actorIds: ["issp", "iswap"] });
	});
	it("resolve by the first-level region before the country: “IS” in Diffa and in Tillabéri are two bodies", () => {
		expect(inNiger("NE-2")).toEqual({ kind: "resolved", actorId: "iswap" });
		expect(inNiger("NE-6")).toEqual({ kind: "resolved", actorId: "issp" });
	});
	it("prefer a dataset's own alias to one of a first-level region", () =>
		expect(inNiger("NE-6", "Group", "team")).toEqual({ kind: "resolved", actorId: "own" }));
	it("resolve whatever their case, accents, apostrophes and hyphens", () => {
		expect(name("JAMA'AT NUSRAT AL ISLAM WAL MUSLIMIN")).toEqual({ kind: "resolved", actorId: "jnim" });
	});
	it("resolve by the day of the event", () => {
		expect(name("AD", "MLI", "2017-03-01")).toEqual({ kind: "resolved", actorId: "ansar-dine" });
		expect(name("AD", "MLI", "2017-03-02")).toEqual({ kind: "resolved", actorId: "jnim" });
	});
	it("prefer a dataset's own alias to a general one", () => {
		expect(name("Group", "MLI", "2020-01-01", "team")).toEqual({ kind: "resolved", actorId: "own" });
		expect(name("Group")).toEqual({ kind: "resolved", actorId: "general" });
	});
	it("are unknown where nothing fits", () => expect(name("Nobody")).toEqual({ kind: "unknown" }));
});
