import type { DocumentDraft } from "@harmattan/domain/reference/drafts";

const COUNTRIES = {
	ml: "Mali",
	bf: "Burkina Faso",
	ng: "Niger",
	bn: "Benin",
	to: "Togo",
	gh: "Ghana",
	iv: "Côte d'Ivoire",
} as const;

/** Editions of the Factbook that are cited: its country code, the edition's day, and the commit of the copy that was read. */
const EDITIONS: readonly (readonly [code: keyof typeof COUNTRIES, day: string, commit: string | null])[] = [
	["ml", "2020-11-24", "e55b71f22a"],
	["ml", "2021-05-23", "a683f81dd6"],
	["ml", "2021-07-15", "41f53764da"],
	["ml", "2021-10-14", "7cda7791be"],
	["ml", "2021-12-30", "e0d5604b9e"],
	["ml", "2022-02-03", "385d4ad207"],
	["ml", "2022-02-24", "40455a05aa"],
	["ml", "2022-04-28", "bb26bded90"],
	["ml", "2022-08-11", "6cd21fb4df"],
	["ml", "2022-08-18", "b809f35637"],
	["ml", "2023-01-26", "e0580db8f0"],
	["ml", "2023-06-24", "b730c282e8"],
	["ml", "2023-12-14", "9046b1a609"],
	["ml", "2024-02-01", "2107045669"],
	["ml", "2026-01-22", "783ed27"],
	["bf", "2020-11-24", null],
	["bf", "2022-11-03", "609e4254d1"],
	["bf", "2023-04-06", "ba37646232"],
	["bf", "2023-07-13", "4c279ceb09"],
	["bf", "2023-09-21", "d6daf0159e"],
	["bf", "2024-12-05", "0b68f7b508"],
	["bf", "2026-01-22", "783ed27"],
	["ng", "2021-01-01", "7ba067ecaf"],
	["ng", "2022-06-23", "1418e586bb"],
	["ng", "2023-09-14", "ba93f5c5af"],
	["ng", "2025-05-15", "f7ccf5efa9"],
	["ng", "2026-01-21", "1d943e73e6"],
	["bn", "2026-01-22", "783ed27"],
	["to", "2026-01-22", "783ed27"],
	["gh", "2026-01-22", "783ed27"],
	["iv", "2026-01-22", "783ed27"],
];

/** Those editions as documents. They were read in a public repository that keeps them, so none has an address of its own. */
export const FACTBOOK_DOCUMENTS: readonly Omit<DocumentDraft, "reliability">[] = EDITIONS.map(([code, day, commit]) => {
	const title = `The World Factbook: ${COUNTRIES[code]}`;
	const publisher = `CIA, edition of ${day}`;
	const copy = commit === null ? "a public copy of its editions" : `a public copy of its editions, commit ${commit}`;
	return {
		id: `factbook-${code}-${day}`,
		title,
		publisher,
		printed: `“${title}”. ${publisher}; seen in ${copy}`,
		url: null,
		truncated: false,
		defanged: false,
		noUrl: true,
	};
});
