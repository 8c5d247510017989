/** Words of an address that are shown after its host. */
const MAX_PATH = 60;

/** A document in a line: title and publisher; of one that is only printed as an address, its host and the words of its path. */
export function documentName({
	title,
	publisher,
	printed,
}: {
	title: string | null;
	publisher: string | null;
	printed: string;
}): string {
	if (title !== null) return publisher === null || title.includes(publisher) ? title : `${title}, ${publisher}`;
	const [, host, path = ""] = /^h(?:tt|xx)ps?(?:\[?:\]?)\/\/(?:www\.)?([^/]+)(?:\/(.*))?$/i.exec(printed.trim()) ?? [];
	if (host === undefined) return printed;
	const words = path
		.split(/[/?#]/)
		.filter((part) => /[a-z]{3}/i.test(part))
		.at(-1)
		?.replace(/\.(html?|pdf|php|aspx?)$/i, "")
		.replace(/[-_+]+/g, " ")
		.trim();
	return words ? `${host}: ${words.slice(0, MAX_PATH)}${words.length > MAX_PATH ? "…" : ""}` : host;
}
