import { z } from "zod";
import { choiceWords } from "../events/choice-words.ts";
import { areaName } from "../events/map-area.ts";
import { findIndicator } from "../indicators/catalogue.ts";
import type { LicencePolicy } from "../licence/policy.ts";
import type { ClaimDraft } from "../reference/drafts.ts";
import { shortId } from "../short-id.ts";
import { type ClaimTest, claimTest, type TestOf } from "./claim-test.ts";
import { probabilityOf } from "./forecast-score.ts";

const MAX_WORDS = 400;

/** True for a dataset that claims can be made on: a claim and its figure are for everybody, so that it must be open. */
export const isClaimable = ({ licencePolicy }: { licencePolicy: LicencePolicy }): boolean => licencePolicy === "open";

const OF_VIEWS = ["indicator", "change", "chosen", "stated"] as const;
type TestOfView = TestOf<(typeof OF_VIEWS)[number]>;

function isOfView(test: ClaimTest): test is TestOfView {
	return OF_VIEWS.some((kind) => kind === test.kind);
}

/** A claim as a member makes it of a view: the sentence, and the view's own query with what is expected of it. */
export const madeClaim = z.object({
	/** The dataset of the view: see `isClaimable`. */
	dataset: shortId,
	text: z.string().trim().min(10, "must be a sentence").max(MAX_WORDS),
	bound: claimTest.refine(isOfView, "must be of a view"),
	/** Of a forecast: how likely it is said to be, in the phrases that are scored; null for a claim of what is. */
	likelihood: z
		.string()
		.refine((phrase) => probabilityOf(phrase) !== null, "must be a phrase of likelihood such as “likely”")
		.nullable()
		.default(null),
});
export type MadeClaim = z.infer<typeof madeClaim>;

const PREFIX = "A";

/** The id of the next claim that a member makes: A1, A2 and so on, none of which is used twice. */
export function nextClaimId(ids: readonly string[]): string {
	const numbers = ids.flatMap((id) => (/^A\d+$/.test(id) ? [Number(id.slice(PREFIX.length))] : []));
	return `${PREFIX}${Math.max(0, ...numbers) + 1}`;
}

/** The claim as reference data keep it, its test in words. */
export const claimOf = (
	{ text, bound, likelihood }: Pick<MadeClaim, "text" | "bound"> & Partial<Pick<MadeClaim, "likelihood">>,
	id: string,
	author: string,
): ClaimDraft => ({
	id,
	kind: likelihood ? "forecast" : "claim",
	text,
	test: testWords(bound),
	likelihood: likelihood ?? null,
	horizon: likelihood && bound.kind === "indicator" ? bound.period : null,
	bound,
	author,
	citations: [],
});

const OP_WORDS = { at_least: "at least", at_most: "at most", about: "about" } as const;
const short = (value: number) => Number(value.toPrecision(4));
const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** A test that a member made, in words. */
export function testWords(test: MadeClaim["bound"]): string {
	switch (test.kind) {
		case "indicator":
			return indicatorWords(test);
		case "change":
			return changeWords(test);
		case "chosen":
			return chosenWords(test);
		case "stated":
			return `The value of ${test.series} (${test.region}, ${test.period}) is ${boundWords(test)}`;
	}
}

function boundWords({ op, expected, tolerance }: Pick<TestOf<"stated">, "op" | "expected" | "tolerance">): string {
	const within =
		op === "about" && tolerance > 0
			? `; within ${percent(tolerance)} it holds, within ${percent(2 * tolerance)} it has drifted`
			: "";
	return `${OP_WORDS[op]} ${expected}${within}`;
}

function chosenWords({ choice, measure, ...bound }: TestOf<"chosen">): string {
	return `${measure === "events" ? "Events" : "Deaths"} on the map (${choiceWords(choice)}) are ${boundWords(bound)}`;
}

function indicatorWords(test: TestOf<"indicator">): string {
	const { indicator, region, class: eventClass, actor, area, interval, from, to, period, ...bound } = test;
	const of = [
		`class ${eventClass}`,
		[region, area && areaName(area)].filter(Boolean).join(", "),
		...(actor === null ? [] : [`events that involve ${actor}`]),
		period === "span" ? `${from ?? "the first day"} to ${to ?? "the last"}` : `the ${interval} of ${period}`,
	].join(", ");
	return `${findIndicator(indicator)?.text.en.name ?? indicator} (${of}) is ${boundWords(bound)}`;
}

function changeWords({ parts, date, months, expect }: TestOf<"change">): string {
	const of = parts.map(({ measure, region, class: eventClass, actor, area }) =>
		[
			measure === "fatalities" ? "deaths" : measure,
			`class ${eventClass}`,
			region,
			...(area === null ? [] : [areaName(area)]),
			...(actor === null ? [] : [actor]),
		].join(", "),
	);
	const when = [...new Set([date.earliest, date.latest])].join(" to ");
	const must =
		expect.kind === "increase"
			? "more after than before, by an interval that excludes 1"
			: `a ratio from ${short(expect.holds[0])} to ${short(expect.holds[1])} whose interval excludes 1; contradicted outside ${short(expect.plausible[0])} to ${short(expect.plausible[1])}`;
	return `${of.join("; ")}: ${months} months before ${when} against as many after: ${must}`;
}
