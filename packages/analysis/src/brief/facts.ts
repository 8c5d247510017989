import type { BriefBlock, BriefRun } from "@harmattan/domain/brief/content";
import type { WindowChange } from "@harmattan/domain/brief/window-change";
import type { PeriodTotals } from "@harmattan/domain/indicators/series";
import type { Language } from "@harmattan/domain/language/language";
import type { Mover, RegionCounts } from "@harmattan/domain/situation/movers";
import { WINDOW_WEEKS } from "@harmattan/domain/situation/watch-list";
import { isoOf } from "@harmattan/domain/time/calendar";
import type { BriefWords } from "@harmattan/messages/brief-words";
import type { CitableKind } from "../citation/citable.ts";
import type { TimedReader } from "../reader.ts";
import type { View } from "../view.ts";

/** What a brief is of. */
export interface BriefRequest {
	dataset: string | null;
	region: string | null;
	/** ISO week; null: the last of which all days are held. */
	week: string | null;
	locale: Language;
	/** The brief before it, whose revisions since are listed; null for the first. */
	previous: { madeAt: string; dataRevision: number } | null;
}

export const EVENT_CLASS = "SJ" as const;
export const WEEKS_READ = 2 * WINDOW_WEEKS;

/** Gives the path of the page that shows a view: of one that is kept as it is, or of the page as it is today. */
export type LinkView = (kind: CitableKind, requested: Record<string, unknown>) => Promise<string>;

/** Everything that the sections of one brief are formed from. */
export interface Facts {
	ctx: TimedReader;
	words: BriefWords;
	view: View;
	/** Its name in the brief's language. */
	name: string;
	/** The name of any country in that language. */
	countryName: (id: string) => string;
	/** First and last day of the week. */
	from: number;
	to: number;
	revision: number;
	/** ISO day that changes are listed since. */
	since: string;
	previous: BriefRequest["previous"];
	link: LinkView;
	/** The region and, where it is several countries, each of them. */
	parts: Part[];
	moved: Mover[];
	counts: RegionCounts[];
}

/** A region's weeks up to the brief's. */
export interface Part {
	view: View;
	name: string;
	weeks: PeriodTotals[];
	four: WindowChange;
}

/** Numbers of the endnotes, in the order of `notes`. */
export const NOTES = { data: 1, forecast: 2 } as const;

/** Words, what they open, and the note that they rest on. */
export const said = (text: string, link: string | null = null, note: number | null = null): BriefRun => ({
	text,
	link,
	note,
});
export const paragraph = (runs: BriefRun[]): BriefBlock => ({ kind: "paragraph", runs });
export const column = (words: string, isNumber = false) => ({ words, isNumber });

/** A number of events of whole weeks, which opens to its formula and its events. */
export async function counted(
	{ words, view, link }: Facts,
	region: string,
	events: number | null,
	span: { from: number; to: number },
): Promise<BriefRun[]> {
	if (events === null) return [said(words.t("notCovered"))];
	return [said(words.number(events), await link("indicator", weeksOf(view, "events", region, span)))];
}

/** The weekly indicator of a region over whole weeks, opened for all of them. */
export const weeksOf = (
	view: View,
	id: "events" | "fatalities",
	region: string,
	span: { from: number; to: number },
): Record<string, unknown> => ({
	id,
	dataset: view.dataset.id,
	region,
	class: EVENT_CLASS,
	interval: "week",
	from: isoOf(span.from),
	to: isoOf(span.to),
	period: "span",
});
