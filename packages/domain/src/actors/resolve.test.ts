import { describe, expect, it } from "vitest";
import { type ActorAlias, createResolver } from "./resolve.ts";

const alias = (actorId: string, name: string, rest: Partial<ActorAlias> = {}): ActorAlias => ({
	actorId,
	name,
	datasetId: null,
	country: null,
	from: null,
	to: null,
	...rest,
});
const resolve = createResolver([
	alias("issp", "IS", { country: "MLI" }),
	alias("issp", "IS", { country: "NER" }),
	alias("iswap", "IS", { country: "NER" }),
	alias("jnim", "Jama’at Nusrat al-Islam wal-Muslimin"),
	alias("ansar-dine", "AD", { to: "2017-03-01" }),
	alias("jnim", "AD", { from: "2017-03-02" }),
	alias("own", "Group", { datasetId: "team" }),
	alias("general", "Group"),
]);
const name = (text: string, country: string | null = "MLI", date = "2020-01-01", datasetId = "ucdp") =>
	resolve({ name: text, country, date, datasetId });

describe("actor names", () => {
	it("resolve within their country", () => expect(name("IS")).toEqual({ kind: "resolved", actorId: "issp" }));
	it("stay unresolved where they fit two actors: “IS” in Niger is never guessed", () => {
		expect(name("IS", "NER")).toEqual({ kind: "ambiguous", actorIds: ["issp", "iswap"] });
	});
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
