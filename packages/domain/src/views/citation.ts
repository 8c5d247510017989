/** What a citation of a view must say. */
export interface CitedWork {
	/** What the view shows. */
	title: string;
	/** Attribution and licence of the data. */
	source: string;
	revision: number;
	/** Versions of the definitions that formed the values, by name. */
	versions: Readonly<Record<string, number>>;
	/** SHA-256 of the kept values, hexadecimal. */
	hash: string;
	/** ISO instant. */
	citedAt: string;
	/** Address that keeps the values. */
	address: string;
	synthetic: boolean;
}

const PRODUCT = "Harmattan";
/** Letters of the hash that a citation shows. */
const SHORT = 12;

const versionsText = (versions: CitedWork["versions"]) =>
	Object.entries(versions)
		.map(([name, version]) => `${name} ${version}`)
		.join(", ");

const noteOf = ({ source, revision, versions, hash, synthetic }: CitedWork) =>
	[
		...(synthetic ? ["Demonstration data: synthetic, not evidence"] : []),
		`Data: ${source}`,
		`data revision ${revision}`,
		`method: ${versionsText(versions)}`,
		`SHA-256 ${hash.slice(0, SHORT)}`,
	].join("; ");

/** A citation as a line of text. */
export function citationText(work: CitedWork): string {
	return `${PRODUCT}. “${work.title}”. ${noteOf(work)}. Computed ${work.citedAt.slice(0, 10)}. ${work.address}`;
}

/** The same as a BibTeX entry. */
export function citationBibtex(work: CitedWork): string {
	const [year, month] = work.citedAt.split("-");
	const fields = {
		author: `{${PRODUCT}}`,
		title: `{${escaped(work.title)}}`,
		year,
		month: String(Number(month)),
		howpublished: `\\url{${work.address}}`,
		note: escaped(noteOf(work)),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
	return `@misc{harmattan-${work.hash.slice(0, SHORT)},\n${lines.join(",\n")}\n}`;
}

/** The same in CSL-JSON, as reference managers read it. Source: Citation Style Language 1.0.2, JSON schema. */
export function citationCsl(work: CitedWork): Record<string, unknown> {
	const [year = 0, month = 1, day = 1] = work.citedAt.slice(0, 10).split("-").map(Number);
	return {
		id: `harmattan-${work.hash.slice(0, SHORT)}`,
		type: "dataset",
		title: work.title,
		author: [{ literal: PRODUCT }],
		issued: { "date-parts": [[year, month, day]] },
		version: `data revision ${work.revision}; ${versionsText(work.versions)}`,
		note: noteOf(work),
		URL: work.address,
	};
}

/** Characters that mean something to TeX, escaped. */
function escaped(text: string): string {
	return text.replace(/[\\{}$&#^_%~]/g, (sign) => (sign === "\\" ? "\\textbackslash{}" : `\\${sign}`));
}
