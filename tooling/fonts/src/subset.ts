import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** The characters of English and French and the signs that figures use: what nearly every page needs, and no more. */
const CORE = [
	...range(0x20, 0x7e),
	..."\u00a0\u202fàâäæçéèêëîïíñôöóùûüúÿáãÀÂÇÉÈÊËÎÏÔÖÙÛÜŒœ«»§°±²³·×÷–—‘’“”…•′″−≥≤≈→←↑↓",
];
/** Other Latin letters, for the names of people and places: a browser fetches them only for a page that holds one. */
const WESTERN = range(0xa1, 0xff).filter((character) => !CORE.includes(character));
const EXTENDED = range(0x100, 0x24f).filter((character) => !CORE.includes(character));

const FAMILIES = [
	{
		file: "archivo",
		family: "Archivo Variable",
		weights: { min: 400, max: 650 },
		axes: { wdth: 92 },
		source: (part: string) => `@fontsource-variable/archivo/files/archivo-${part}-wdth-normal.woff2`,
	},
	{
		file: "source-serif-4",
		family: "Source Serif 4 Variable",
		weights: { min: 400, max: 620 },
		axes: { opsz: 20 },
		source: (part: string) => `@fontsource-variable/source-serif-4/files/source-serif-4-${part}-opsz-normal.woff2`,
	},
] as const;
// Of two faces that hold a character, the later one is taken.
const SUBSETS = [
	{ suffix: "-extended", part: "latin-ext", characters: EXTENDED },
	{ suffix: "-western", part: "latin", characters: WESTERN },
	{ suffix: "", part: "latin", characters: CORE },
] as const;

/** Where the fonts ship: beside the tokens that name their families. */
export const FOLDER = new URL("../../../packages/ui/src/fonts/", import.meta.url);

/** The fonts and the style sheet that names them, made from the packages of their families. */
export async function subsetFonts(): Promise<ReadonlyMap<string, Uint8Array>> {
	const { resolve } = createRequire(import.meta.url);
	const files = new Map<string, Uint8Array>();
	let sheet =
		"/* Written by tooling/fonts. `optional`: a font that comes late is kept for the next page, so that no line moves. */\n";
	for (const { file, family, weights, axes, source } of FAMILIES)
		for (const { suffix, part, characters } of SUBSETS) {
			const name = `${file}${suffix}.woff2`;
			const variationAxes = { wght: weights, ...axes };
			const options = { targetFormat: "woff2", variationAxes } as const;
			files.set(name, await subsetFont(readFileSync(resolve(source(part))), characters.join(""), options));
			sheet += `@font-face {
	font-family: "${family}";
	font-weight: ${weights.min} ${weights.max};
	font-display: optional;
	src: url("./${name}") format("woff2");
	unicode-range: ${unicodeRange(characters)};
}
`;
		}
	return files.set("fonts.css", new TextEncoder().encode(sheet));
}

/** The value of `unicode-range` that names exactly these characters. */
function unicodeRange(characters: readonly string[]): string {
	const points = characters.map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
	const ranges: [number, number][] = [];
	for (const point of points) {
		const last = ranges.at(-1);
		if (last && last[1] === point - 1) last[1] = point;
		else ranges.push([point, point]);
	}
	const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, "0");
	return ranges.map(([from, to]) => `U+${hex(from)}${to === from ? "" : `-${hex(to)}`}`).join(", ");
}

if (import.meta.main) {
	for (const [file, bytes] of await subsetFonts()) {
		writeFileSync(new URL(file, FOLDER), bytes);
		process.stdout.write(`${file}: ${bytes.length} bytes\n`);
	}
}
