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

const MARGIN = 24;
const HEAD = 58;
const FOOT = 40;
const WARNING = 22;
const PNG_SCALE = 2;
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
	picture.prepend(await embeddedFonts(kind));
	const text = new XMLSerializer().serializeToString(picture);
	const name = words.title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/g, "");
	const svg = new Blob([text], { type: "image/svg+xml" });
	save(kind === "svg" ? svg : await rasterise(svg, picture), `harmattan-${name}.${kind}`);
}

/** The picture as SVG: title and scope above, source below, a warning band where the data is synthetic. */
export function composePicture(drawings: readonly SVGSVGElement[], words: ExportWords): SVGSVGElement {
	const sizes = drawings.map((drawing) => drawing.viewBox.baseVal);
	const width = Math.max(...sizes.map((size) => size.width)) + 2 * MARGIN;
	const head = HEAD + (words.warning === null ? 0 : WARNING);
	const height = sizes.reduce((sum, size) => sum + size.height + 8, 0) + head + FOOT;
	const picture = document.createElementNS(SVG, "svg");
	for (const [name, value] of Object.entries({ xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` }))
		picture.setAttribute(name, String(value));
	const style = getComputedStyle(document.documentElement);
	const colour = (token: string) => resolveColour(`var(${token})`);
	picture.append(element("rect", { width, height, fill: colour("--bg") }));
	picture.append(
		line(words.title, MARGIN, 30, {
			"font-family": style.getPropertyValue("--font-serif"),
			"font-size": 19,
			"font-weight": 620,
			fill: colour("--ink"),
		}),
	);
	picture.append(
		line(words.scope, MARGIN, 48, {
			"font-family": style.getPropertyValue("--font-sans"),
			"font-size": 11,
			fill: colour("--ink-2"),
		}),
	);
	if (words.warning !== null) {
		picture.append(
			element("rect", {
				x: MARGIN,
				y: HEAD - 2,
				width: width - 2 * MARGIN,
				height: WARNING - 4,
				fill: "none",
				stroke: colour("--ink-3"),
				"stroke-dasharray": "3 3",
			}),
		);
		picture.append(
			line(words.warning, MARGIN + 8, HEAD + 11, {
				"font-family": style.getPropertyValue("--font-sans"),
				"font-size": 11,
				"font-weight": 650,
				fill: colour("--ink"),
			}),
		);
	}
	let top = head;
	for (const [index, drawing] of drawings.entries()) {
		const copy = drawing.cloneNode(true) as SVGSVGElement;
		inlineStyles(drawing, copy);
		inlineReferences(copy);
		for (const [name, value] of Object.entries({
			x: MARGIN,
			y: top,
			width: sizes[index]?.width ?? 0,
			height: sizes[index]?.height ?? 0,
		}))
			copy.setAttribute(name, String(value));
		picture.append(copy);
		top += (sizes[index]?.height ?? 0) + 8;
	}
	picture.append(
		line(words.source, MARGIN, height - 16, {
			"font-family": style.getPropertyValue("--font-sans"),
			"font-size": 11,
			fill: colour("--ink-3"),
		}),
	);
	return picture;
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

/** The page's own fonts as data, for a PNG; an SVG names the families and stays small. */
async function embeddedFonts(kind: "png" | "svg"): Promise<SVGElement> {
	const style = element("style", {});
	if (kind === "svg") return style;
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
	style.textContent = rules.join("\n");
	return style;
}

async function rasterise(svg: Blob, picture: SVGSVGElement): Promise<Blob> {
	const address = URL.createObjectURL(svg);
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement("canvas");
		canvas.width = Number(picture.getAttribute("width")) * PNG_SCALE;
		canvas.height = Number(picture.getAttribute("height")) * PNG_SCALE;
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
