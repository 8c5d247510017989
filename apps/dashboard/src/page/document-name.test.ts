import { describe, expect, it } from "vitest";
import { documentName } from "./document-name.ts";

const printed = (text: string) => documentName({ title: null, publisher: null, printed: text });

describe("the name of a document", () => {
	it("is its title and publisher", () =>
		expect(documentName({ title: "The report", publisher: "The office", printed: "https://example.org/x" })).toBe(
			"The report, The office",
		));
	it("that is only printed as an address is its host and the words of its path", () => {
		expect(printed("https://www.example.org/world/africa/coup-leader-speaks-2023-08-01/")).toBe(
			"example.org: coup leader speaks 2023 08 01",
		);
		expect(printed("hxxps://example[.]org/dsakjdh")).toBe("example[.]org: dsakjdh");
		expect(printed("https://example.org")).toBe("example.org");
	});
	it("is what is printed where that is no address", () =>
		expect(printed("Author, Title, 2023")).toBe("Author, Title, 2023"));
});
