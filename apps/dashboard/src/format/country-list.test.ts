import { describe, expect, it } from "vitest";
import { countryCodes, countryNames } from "./country-list.ts";

const countries = [
	{ id: "MLI", name: "Mali" },
	{ id: "CIV", name: "Côte d’Ivoire" },
	{ id: "BFA", name: "Burkina Faso" },
];

describe("a line of countries", () => {
	it("is read by name or code, whatever case, accents and apostrophes", () =>
		expect(countryCodes("mali; cote d'ivoire, BFA", countries)).toEqual(["MLI", "CIV", "BFA"]));
	it("may be the world", () => {
		expect(countryCodes("World", countries)).toEqual(["world"]);
		expect(countryCodes("the world", countries)).toEqual(["world"]);
	});
	it("keeps what no country is called, so that it can be refused by name", () =>
		expect(countryCodes("Mali, Atlantis", countries)).toEqual(["MLI", "Atlantis"]));
	it("is written by names", () =>
		expect(countryNames(["MLI", "CIV", "XKX"], countries)).toBe("Mali, Côte d’Ivoire, XKX"));
});
