import type { Settings } from "../settings.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The instants before which things are not kept any more. */
export interface KeptSince {
	/** A session that was opened before is over. */
	sessionOpened: Date;
	/** A session that was last used before is over. */
	sessionUsed: Date;
	/** Of a session that was opened before, address and browser go. */
	addressSeen: Date;
	/** An entry of the audit log from before goes; null: none does. */
	auditEntry: Date | null;
}

/** Since when things are kept under the settings of an installation. A month counts 31 days, so that none is cut short. */
export function keptSince(
	{
		sessionDays,
		sessionIdleHours,
		addressDays,
		auditMonths,
	}: Pick<Settings, "sessionDays" | "sessionIdleHours" | "addressDays" | "auditMonths">,
	now: Date,
): KeptSince {
	const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
	return {
		sessionOpened: ago(sessionDays * DAY_MS),
		sessionUsed: ago(sessionIdleHours * HOUR_MS),
		addressSeen: ago(addressDays * DAY_MS),
		auditEntry: auditMonths === null ? null : ago(auditMonths * 31 * DAY_MS),
	};
}
