/** A report that an event rests on, as its dataset names it. */
export interface StatedSource {
	/** Who published it; null where the text does not set it apart. */
	publisher: string | null;
	/** ISO; null where not stated, or not as a date. */
	date: string | null;
	/** Headline, or the whole text where nothing is set apart; null where only the publisher is named. */
	title: string | null;
}

/** One entry of UCDP's `source_article` since 2013: publisher, date and headline between quotes. Headlines hold commas and quotes of their own. */
const ENTRY = /^(.*?),(\d{4}-\d{2}-\d{2}),(.*)$/s;

/**
 * The reports that a column of sources names. UCDP writes `"publisher,date,headline";"..."`, and free text separated by semicolons in older
 * releases; ACLED writes names of publishers with semicolons between.
 */
export function statedSources(text: string | null): StatedSource[] {
	if (text === null) return [];
	const isQuoted = text.trimStart().startsWith('"') && ENTRY.test(text);
	if (isQuoted)
		return text
			.split(/"\s*;\s*"/)
			.map((part) => part.trim().replace(/^"|"$/g, ""))
			.filter((part) => part !== "")
			.map((part) => {
				const [, publisher, date, title] = ENTRY.exec(part) ?? [];
				if (publisher === undefined || date === undefined || title === undefined)
					return { publisher: null, date: null, title: part };
				return { publisher: stated(publisher), date, title: stated(title) };
			});
	const parts = text
		.split(";")
		.map((part) => part.trim())
		.filter((part) => part !== "");
	const isNames = parts.every((part) => part.length <= MAX_NAME && !/["\d]/.test(part));
	return parts.map((part) =>
		isNames ? { publisher: part, date: null, title: null } : { publisher: null, date: null, title: part },
	);
}

/** A longer text is more than a publisher's name. */
const MAX_NAME = 80;
const stated = (text: string) => text.trim() || null;

/** A report in one line: publisher, date, headline. */
export const sourceLine = ({ publisher, date, title }: StatedSource): string =>
	[publisher, date, title].filter((part) => part !== null).join(", ");
