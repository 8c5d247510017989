/** How a brief goes: written, looked through by somebody, on its way out while its files are made, for everybody. */
export const BRIEF_STATES = ["draft", "reviewed", "publishing", "published"] as const;
export type BriefState = (typeof BRIEF_STATES)[number];
