/** A pause after which somebody who comes back is on another visit, minutes. */
const PAUSE_MINUTES = 60;

/** When somebody was last here: on this visit, and at the end of the one before; null for a first visit. */
export interface Visit {
	at: Date;
	before: Date | null;
}

/** The visit that a request belongs to: the same as long as no hour lies between two requests. */
export function nextVisit(last: Visit | null, now: Date): Visit {
	if (last === null) return { at: now, before: null };
	const isSame = now.getTime() - last.at.getTime() < PAUSE_MINUTES * 60_000;
	return { at: now, before: isSame ? last.before : last.at };
}
