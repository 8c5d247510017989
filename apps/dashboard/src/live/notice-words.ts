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
}

/** What a revision moved, in a sentence. One without a summary is about data that this reader may not see. */
export function noticeWords(revision: { kind: string; summary: RevisionSummary | null }, words: LiveWords): string {
	if (revision.kind === "reference") return words.reference;
	const { summary } = revision;
	if (summary === null) return words.quiet;
	const signed = new Intl.NumberFormat("en-GB", { signDisplay: "exceptZero" });
	const values: Record<string, string> = {
		dataset: summary.datasetName,
		count: signed.format(summary.new),
		changed: String(summary.changed),
		deaths: signed.format(summary.fatalitiesBest),
		newest: summary.newestEvent ?? words.notStated,
	};
	return words.import.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
