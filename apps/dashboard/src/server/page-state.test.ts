import { expect, it } from "vitest";
import { pageState } from "./page-state.ts";

const of = (address: string) => pageState(new URL(address, "http://localhost"));

it("is that of the address, with the same page of today", () =>
	expect(of("/map?knownAt=12&dataset=open&_rsc=1")).toEqual({ knownAt: "12", today: "/map?dataset=open" }));
it("is the present where the address names none", () =>
	expect([of("/"), of("/forces?asOf=2021-12-31"), of("/claims?knownAt=")]).toEqual([null, null, null]));
it("is the present where people and imports are administered, and where a cited view is opened", () =>
	expect([of("/admin/imports?knownAt=3"), of("/cite/abc?knownAt=3"), of("/api/v1/events?knownAt=3")]).toEqual([
		null,
		null,
		null,
	]));
