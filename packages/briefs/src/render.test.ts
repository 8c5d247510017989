import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BriefContent } from "@harmattan/domain/brief/content";
import { afterAll, describe, expect, it } from "vitest";
import { briefMap } from "./brief-map.ts";
import { renderBrief } from "./render.ts";

const folder = mkdtempSync(join(tmpdir(), "brief-"));
afterAll(() => rmSync(folder, { recursive: true }));

const said = (text: string, link: string | null = null, note: number | null = null) => ({ text, link, note });
const map = {
	kind: "map" as const,
	alternative: "Map by admin-1 unit.",
	countries: [{ id: "MLI", name: "Mali" }],
	scope: null,
	regions: [{ id: "ML-5", value: 120, before: 60, covered: true }],
	none: "none",
};
const CONTENT: BriefContent = {
	version: 1,
	locale: "fr",
	title: "Côte d’Ivoire & <Mali>, semaine 2026-W47",
	subtitle: "Du 16 au 22 novembre 2026",
	week: "2026-W47",
	from: "2026-11-16",
	to: "2026-11-22",
	region: { id: "MLI", name: "Mali" },
	dataset: { id: "x", name: "x", attribution: "x", licence: "x", synthetic: true },
	dataRevision: 3,
	madeAt: "2026-11-27T00:00:00.000Z",
	warning: "Synthetic, not evidence",
	takeawaysTitle: "Trois points",
	takeaways: ["Un.", "Deux.", "Trois."],
	sections: [
		{
			id: "changed",
			title: "Ce qui a changé",
			blocks: [
				{
					kind: "table",
					caption: "Attaques",
					columns: [
						{ words: "Région", isNumber: false },
						{ words: "Évolution", isNumber: true },
					],
					rows: [[[said("Mali")], [said("−25 %", "/cite/abc", 1)]]],
				},
				{ kind: "paragraph", runs: [said("Un paragraphe.", null, 1)] },
			],
		},
		{
			id: "maps",
			title: "Où",
			blocks: [
				{ ...map, fill: "count", caption: "Attaques", legend: ["1 ou plus", "10", "25", "50", "100", "250"] },
				{ ...map, fill: "change", caption: "Évolution", legend: ["a", "b", "c", "d", "e"] },
			],
		},
	],
	notesTitle: "Sources",
	notes: ["UCDP (CC BY 4.0)."],
};
const ADDRESS = "https://harmattan.example.org";
const file = async (format: "html" | "pdf" | "docx") => {
	const path = join(folder, `brief.${format}`);
	writeFileSync(path, await renderBrief(CONTENT, format, ADDRESS));
	return path;
};
/** A program of the machine's, by its version; a test that needs one that is not there says so in its name. */
const has = (program: string, ...args: string[]) => spawnSync(program, args).error === undefined;
const [hasPdftotext, hasOffice] = [has("pdftotext", "-v"), has("soffice", "--version")];
const without = (isThere: boolean, name: string) => (isThere ? "" : ` (not looked at: ${name} is not on this machine)`);

describe("a brief as HTML", () => {
	it("escapes what it says, links its numbers, names its notes, and warns", async () => {
		const html = readFileSync(await file("html"), "utf8");
		expect(html).toContain('<html lang="fr">');
		expect(html).toContain("<h1>Côte d’Ivoire &amp; &lt;Mali&gt;, semaine 2026-W47</h1>");
		expect(html).toContain(`<a href="${ADDRESS}/cite/abc">−25 %</a><sup><a href="#note-1">1</a></sup>`);
		expect(html.match(/Synthetic, not evidence/g)).toHaveLength(2);
		expect(html).toContain('<div role="img" aria-label="Map by admin-1 unit.">');
	});
	it("fills a unit by the step of its events, and of its change", async () => {
		const html = readFileSync(await file("html"), "utf8");
		const [attacks = "", change = ""] = html.match(/<svg.*?<\/svg>/gs) ?? [];
		expect([
			attacks.includes('fill="#9d4227" stroke="#8b979b" stroke-width="0.5"'),
			change.includes('fill="#a8481f" stroke="#8b979b"'),
		]).toEqual([true, true]);
	});
});

describe("a map of one unit", () => {
	it("gives the others no figure: neither a colour nor the ground of none", () => {
		const block = { ...map, fill: "count" as const, caption: "", legend: [] };
		const ground = (svg: string, colour: string) =>
			svg.split(`fill="${colour}" stroke="#8b979b" stroke-width="0.5"/>`).length - 1;
		const [whole, one] = [briefMap(block), briefMap({ ...block, scope: ["ML-5"] })];
		expect([ground(whole, "#9d4227"), ground(one, "#9d4227")]).toEqual([1, 1]);
		expect(ground(whole, "#ecefef")).toBe(0);
		expect(ground(one, "#ecefef")).toBeGreaterThan(5);
	});
});

describe("a brief as PDF", () => {
	it(`has text, on each page the warning, and links${without(hasPdftotext, "pdftotext")}`, async () => {
		const path = await file("pdf");
		const raw = readFileSync(path);
		expect(raw.subarray(0, 5).toString()).toBe("%PDF-");
		expect(raw.toString("latin1")).toContain(`${ADDRESS}/cite/abc`);
		if (!hasPdftotext) return;
		const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
		expect(text).toContain("Côte d’Ivoire & <Mali>, semaine 2026-W47");
		expect(text).toMatch(/Mali\s+-25 % *1/);
		const pages = text.split("\f").filter((page) => page.trim() !== "");
		expect(pages.every((page) => page.includes("Synthetic, not evidence"))).toBe(true);
	});
});

describe("a brief as DOCX", () => {
	it(`opens with its headings, table, captions, endnote and pictures${without(hasOffice, "LibreOffice")}`, async () => {
		const path = await file("docx");
		expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
		if (!hasOffice) return;
		execFileSync("soffice", [
			`-env:UserInstallation=file://${folder}/office`,
			"--headless",
			"--convert-to",
			"html:HTML (StarWriter)",
			"--outdir",
			folder,
			path,
		]);
		const html = readFileSync(join(folder, "brief.html"), "utf8").replaceAll(/\s+/g, " ");
		expect(html.match(/<h1[^>]*>/g)?.length).toBeGreaterThanOrEqual(3);
		expect(html).toContain("Évolution");
		expect(html).toContain(`${ADDRESS}/cite/abc`);
		expect(html).toContain("UCDP (CC BY 4.0).");
		// A note that two places rest on is there once.
		expect(html.match(/<div id="sdendnote/g)).toHaveLength(1);
		expect(html.match(/<img/g)).toHaveLength(2);
	}, 120_000);
});
