import type { RevisionSummary } from "@harmattan/domain/imports/report";

/** Sentences of the live notice, from the catalogue. */
export interface LiveWords {
	label: string;
	connected: string;
	waiting: string;
	reference: string;
	quiet: string;
	close: string;
	/** With {dataset}, {count}, {changed}, {deaths} and {newest}. */
	import: string;
	notStated: string;
	/** With {claim}, {text}, {before}, {verdict} and {dataset}. */
	verdict: string;
	/** With {count}. */
	moreVerdicts: string;
	/** Verdicts by name. */
	verdicts: Record<string, string>;
}

const MAX_NAMED = 2;

/** Which claims have another verdict than before, in a sentence each; of many, the first. */
export function verdictWords(
	changes: readonly { claim: string; text: string; datasetName: string; before: string; verdict: string }[],
	words: LiveWords,
): string {
	const reported = changes.slice(0, MAX_NAMED).map(({ claim, text, datasetName, before, verdict }) =>
		filled(words.verdict, {
			claim,
			text,
			dataset: datasetName,
			before: words.verdicts[before] ?? before,
			verdict: words.verdicts[verdict] ?? verdict,
		}),
	);
	const more = changes.length - reported.length;
	return [...reported, ...(more > 0 ? [filled(words.moreVerdicts, { count: String(more) })] : [])].join(" ");
}

const filled = (sentence: string, values: Record<string, string>) =>
	sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/** What a revision moved, in a sentence. One without a summary is about data that this reader may not see. */
export function noticeWords(
	revision: { kind: string; summary: RevisionSummary | null },
	words: LiveWords,
	locale: string,
): string {
	if (revision.kind === "reference") return words.reference;
	const { summary } = revision;
	if (summary === null) return words.quiet;
	const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
	const values: Record<string, string> = {
		dataset: summary.datasetName,
		count: signed.format(summary.new),
		changed: String(summary.changed),
		deaths: signed.format(summary.fatalitiesBest),
		newest: summary.newestEvent ?? words.notStated,
	};
	return filled(words.import, values);
}
