import type { Settings } from "../settings.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How exactly it is known when a session was last used: a note at each request would be a write at each request. */
export const SEEN_EXACT_MS = 5 * 60_000;

/** How long sessions last, as admins set it. */
export type SessionLimits = Pick<Settings, "sessionDays" | "sessionIdleHours">;

/** When a session was opened, and when it was last used. */
export interface SessionTimes {
	createdAt: Date;
	updatedAt: Date;
}

/** A session that was opened, or last used, at these instants or before is over. */
export const sessionsOver = ({ sessionDays, sessionIdleHours }: SessionLimits, now: Date) => ({
	opened: new Date(now.getTime() - sessionDays * DAY_MS),
	used: new Date(now.getTime() - sessionIdleHours * HOUR_MS),
});

/** True for a session that has been open for too long, or unused for too long. */
export function isSessionOver({ createdAt, updatedAt }: SessionTimes, limits: SessionLimits, now: Date): boolean {
	const over = sessionsOver(limits, now);
	return createdAt <= over.opened || updatedAt <= over.used;
}

/** True where it is time to note that a session is in use. */
export const isSeenAnew = ({ updatedAt }: Pick<SessionTimes, "updatedAt">, now: Date): boolean =>
	now.getTime() - updatedAt.getTime() >= SEEN_EXACT_MS;
