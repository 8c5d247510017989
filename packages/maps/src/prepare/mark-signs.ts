/** What a mark on the map stands for; each has a sign of its own. */
export type MarkKind = "site" | "milestone" | "force";

/** The sign of each kind of mark. */
export const MARK_SIGNS: Record<MarkKind, string> = { site: "◆", milestone: "▲", force: "■" };
