import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FOLDER, subsetFonts } from "./subset.ts";

test("the fonts that ship are those that the script makes, and what each page loads is under 50 KB", async () => {
	const made = await subsetFonts();
	for (const [file, bytes] of made)
		expect([file, Buffer.from(bytes).equals(readFileSync(new URL(file, FOLDER)))]).toEqual([file, true]);
	const core = ["archivo.woff2", "source-serif-4.woff2"].map((file) => made.get(file)?.length ?? Number.NaN);
	expect(core.reduce((sum, bytes) => sum + bytes)).toBeLessThan(50_000);
});
