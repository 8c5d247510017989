/** Words that an exported picture must carry. */
export interface ExportWords {
	title: string;
	/** Period and scope. */
	scope: string;
	/** Attribution and licence. */
	source: string;
	/** Stands on the picture where it rests on synthetic data; else null. */
	warning: string | null;
}

/** How a picture is laid out. */
export interface ExportLook {
	/** Pixels of the whole picture; null takes what its drawings need. */
	width: number | null;
	/** Pixels that the picture must fill; null takes what its content needs. */
	height: number | null;
	/** Null: as the page is. */
	theme: "light" | "dark" | null;
}

/** As wide as its drawings are, and as the page is. */
const AS_ON_PAGE: ExportLook = { width: null, height: null, theme: null };

/** What a picture is saved as; a PNG at some pixels a pixel. */
export type ExportFile = { kind: "svg" } | { kind: "pdf" } | { kind: "png"; scale: number };

const MARGIN = 24;
const GAP = 8;
const WARNING = 22;
const TITLE = { size: 19, line: 24 };
const SMALL = { size: 11, line: 15 };
const PNG_SCALE = 2;
/** What letters are drawn in where our fonts are not at hand: in a PDF, and in programs that open an SVG. */
const ELSEWHERE = "Helvetica, Arial, sans-serif";
/** Presentation that comes from style sheets and has to travel with the picture. */
const INLINED = [
	"fill",
	"fill-opacity",
	"stroke",
	"stroke-width",
	"stroke-opacity",
	"stroke-dasharray",
	"paint-order",
	"font-family",
	"font-size",
	"font-weight",
	"letter-spacing",
	"text-transform",
	"opacity",
];
const SVG = "http://www.w3.org/2000/svg";

/** Saves drawings of the page, one under another, as one picture with everything that a publication needs. */
export async function exportFigure(
	drawings: readonly SVGSVGElement[],
	words: ExportWords,
	kind: "png" | "svg",
): Promise<void> {
	const picture = composePicture(drawings, words);
	await saveFigure(picture, words, kind === "svg" ? { kind } : { kind, scale: PNG_SCALE });
}

/** Saves a composed picture as a file that is called what it shows. */
export async function saveFigure(picture: SVGSVGElement, words: ExportWords, file: ExportFile): Promise<void> {
	const name = `harmattan-${fileName(`${words.title} ${words.scope.split(";")[0]}`)}`;
	if (file.kind === "pdf") return save(await pdfOf(picture), `${name}.pdf`);
	const text = await textOf(picture, { withFonts: file.kind === "png" });
	const svg = new Blob([text], { type: "image/svg+xml" });
	save(file.kind === "svg" ? svg : await rasterise(svg, picture, file.scale), `${name}.${file.kind}`);
}

/** A picture as the text of a file; with the page's fonts in it where a picture of it is to be made. */
export async function textOf(picture: SVGSVGElement, { withFonts }: { withFonts: boolean }): Promise<string> {
	const whole = picture.cloneNode(true) as SVGSVGElement;
	if (withFonts) whole.prepend(await embeddedFonts());
	return new XMLSerializer().serializeToString(whole);
}

const MAX_NAME = 90;

/** Words as the name of a file. */
const fileName = (words: string): string =>
	words
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, MAX_NAME)
		.replace(/^-|-$/g, "");

/** The picture as SVG: title and scope above, source below, a warning band where the data is synthetic. Long words are broken into lines. */
export function composePicture(
	drawings: readonly SVGSVGElement[],
	words: ExportWords,
	look: ExportLook = AS_ON_PAGE,
): SVGSVGElement {
	return inTheme(look.theme, () => compose(drawings, words, look));
}

function compose(drawings: readonly SVGSVGElement[], words: ExportWords, look: ExportLook): SVGSVGElement {
	const style = getComputedStyle(document.documentElement);
	const [serif, sans] = [style.getPropertyValue("--font-serif"), style.getPropertyValue("--font-sans")];
	const colour = (token: string) => resolveColour(`var(${token})`);
	const sizes = drawings.map((drawing) => drawing.viewBox.baseVal);
	const inner = look.width === null ? Math.max(...sizes.map((size) => size.width)) : look.width - 2 * MARGIN;
	const width = inner + 2 * MARGIN;
	const small = [`400 ${SMALL.size}px ${sans}`, `400 ${SMALL.size}px ${ELSEWHERE}`];
	const title = broken(words.title, [`620 ${TITLE.size}px ${serif}`, `700 ${TITLE.size}px ${ELSEWHERE}`], inner);
	const scope = broken(words.scope, small, inner);
	const source = broken(words.source, small, inner);
	const head = 12 + title.length * TITLE.line + scope.length * SMALL.line + 8 + (words.warning === null ? 0 : WARNING);
	const foot = source.length * SMALL.line + 18;
	const natural = sizes.map((size) => (size.height * inner) / size.width);
	const needed = natural.reduce((sum, height) => sum + height + GAP, 0);
	// Where the picture has a height of its own, the drawings take what the words leave, side by side with nothing.
	const room = look.height === null ? needed : Math.max(80, look.height - head - foot);
	const share = Math.min(1, room / needed);
	const height = look.height ?? head + needed + foot;

	const picture = document.createElementNS(SVG, "svg");
	for (const [name, value] of Object.entries({ xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` }))
		picture.setAttribute(name, String(value));
	picture.append(element("rect", { width, height, fill: colour("--bg") }));
	let top = 12;
	for (const text of title) {
		picture.append(
			line(text, MARGIN, top + TITLE.size, {
				"font-family": serif,
				"font-size": TITLE.size,
				"font-weight": 620,
				fill: colour("--ink"),
			}),
		);
		top += TITLE.line;
	}
	for (const text of scope) {
		picture.append(
			line(text, MARGIN, top + SMALL.size, { "font-family": sans, "font-size": SMALL.size, fill: colour("--ink-2") }),
		);
		top += SMALL.line;
	}
	if (words.warning !== null) {
		picture.append(
			element("rect", {
				x: MARGIN,
				y: top + 4,
				width: inner,
				height: WARNING - 4,
				fill: "none",
				stroke: colour("--ink-3"),
				"stroke-dasharray": "3 3",
			}),
			line(words.warning, MARGIN + 8, top + 17, {
				"font-family": sans,
				"font-size": SMALL.size,
				"font-weight": 650,
				fill: colour("--ink"),
			}),
		);
	}
	top = head;
	for (const [index, drawing] of drawings.entries()) {
		const tall = (natural[index] ?? 0) * share;
		const copy = drawing.cloneNode(true) as SVGSVGElement;
		inlineStyles(drawing, copy);
		inlineReferences(copy);
		for (const [name, value] of Object.entries({ x: MARGIN, y: top, width: inner, height: tall }))
			copy.setAttribute(name, String(value));
		copy.setAttribute("preserveAspectRatio", "xMidYMin meet");
		picture.append(copy);
		top += tall + GAP * share;
	}
	for (const [index, text] of source.entries())
		picture.append(
			line(text, MARGIN, height - foot + 10 + (index + 1) * SMALL.line, {
				"font-family": sans,
				"font-size": SMALL.size,
				fill: colour("--ink-3"),
			}),
		);
	return picture;
}

/** Does something while the page is in another theme: nothing is painted meanwhile. */
function inTheme<Result>(theme: ExportLook["theme"], work: () => Result): Result {
	const { dataset } = document.documentElement;
	const before = dataset.theme;
	if (theme !== null) dataset.theme = theme;
	try {
		return work();
	} finally {
		if (before === undefined) delete dataset.theme;
		else dataset.theme = before;
	}
}

/** Words in lines that are no wider than some pixels, in whichever of the fonts they are set. */
function broken(words: string, fonts: readonly string[], width: number): string[] {
	const context = document.createElement("canvas").getContext("2d");
	if (context === null) return [words];
	const widthOf = (line: string) =>
		Math.max(
			...fonts.map((font) => {
				context.font = font;
				return context.measureText(line).width;
			}),
		);
	const lines: string[] = [];
	for (const word of words.split(/\s+/)) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last === undefined || widthOf(longer) > width) lines.push(word);
		else lines[lines.length - 1] = longer;
	}
	return lines;
}

/** From this weight on a letter is bold. */
const BOLD = 560;

/** The picture as a page of vectors. PDF readers have no fonts of ours: its words are in Helvetica. */
async function pdfOf(picture: SVGSVGElement): Promise<Blob> {
	const [{ jsPDF: Pdf }, { svg2pdf }] = await Promise.all([import("jspdf"), import("svg2pdf.js")]);
	const [width, height] = [Number(picture.getAttribute("width")), Number(picture.getAttribute("height"))];
	const pdf = new Pdf({
		unit: "px",
		hotfixes: ["px_scaling"],
		orientation: width > height ? "l" : "p",
		format: [width, height],
	});
	const copy = picture.cloneNode(true) as SVGSVGElement;
	for (const text of copy.querySelectorAll<SVGElement>("text, tspan")) {
		text.removeAttribute("font-family");
		text.style.fontFamily = "helvetica";
		// Helvetica is regular or bold, and has no square.
		text.style.fontWeight =
			Number(text.style.fontWeight || text.getAttribute("font-weight")) >= BOLD ? "bold" : "normal";
		text.removeAttribute("font-weight");
		for (const node of text.childNodes)
			if (node.nodeType === Node.TEXT_NODE) node.textContent = node.textContent?.replaceAll("■", "•") ?? null;
		// It draws the outline of a letter over the letter, where the page draws it under.
		text.style.stroke = "none";
	}
	// It reads colours and sizes as the browser computes them, which it does for what is on the page.
	copy.style.cssText = "position:fixed;left:-10000px;top:0";
	document.body.append(copy);
	try {
		await svg2pdf(copy, pdf, { x: 0, y: 0, width, height });
	} finally {
		copy.remove();
	}
	return pdf.output("blob");
}

function inlineStyles(source: Element, copy: Element): void {
	const computed = getComputedStyle(source);
	for (const property of INLINED) {
		const value = computed.getPropertyValue(property);
		if (value) (copy as SVGElement).style.setProperty(property, value);
		copy.removeAttribute(property);
	}
	copy.removeAttribute("class");
	for (const [index, child] of [...source.children].entries()) {
		const twin = copy.children[index];
		if (twin) inlineStyles(child, twin);
	}
}

/** Puts what a drawing refers to elsewhere on the page into the drawing itself. */
function inlineReferences(copy: SVGSVGElement): void {
	for (const use of copy.querySelectorAll("use")) {
		const target = document.getElementById(use.getAttribute("href")?.slice(1) ?? "");
		if (!target) continue;
		const twin = target.cloneNode(true) as Element;
		inlineStyles(target, twin);
		const group = element("g", { transform: use.getAttribute("transform") ?? "" });
		group.append(twin);
		use.replaceWith(group);
	}
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

function line(words: string, x: number, y: number, attributes: Record<string, string | number>): SVGElement {
	const text = element("text", { x, y, ...attributes });
	text.textContent = words;
	return text;
}

function resolveColour(value: string): string {
	const probe = document.createElement("span");
	probe.style.color = value;
	document.body.append(probe);
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
}

let fonts: Promise<string> | undefined;

/** The page's own fonts as data: a picture has no page to take them from. */
async function embeddedFonts(): Promise<SVGElement> {
	fonts ??= fontRules();
	const style = element("style", {});
	style.textContent = await fonts;
	return style;
}

async function fontRules(): Promise<string> {
	const faces = [...document.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules])
		.filter((rule) => rule instanceof CSSFontFaceRule);
	const rules = await Promise.all(
		faces.map(async (face) => {
			const address = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))?.[1];
			if (!address) return "";
			const bytes = new Uint8Array(
				await (await fetch(new URL(address, face.parentStyleSheet?.href ?? location.href))).arrayBuffer(),
			);
			const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
			return face.cssText.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${data})`);
		}),
	);
	return rules.join("\n");
}

async function rasterise(svg: Blob, picture: SVGSVGElement, scale: number): Promise<Blob> {
	const address = URL.createObjectURL(svg);
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement("canvas");
		canvas.width = Number(picture.getAttribute("width")) * scale;
		canvas.height = Number(picture.getAttribute("height")) * scale;
		canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) =>
			canvas.toBlob(
				(blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be drawn"))),
				"image/png",
			),
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}

function save(blob: Blob, name: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
