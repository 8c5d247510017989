import type { Settings } from "../settings.ts";

const DAY_MS = 86_400_000;

/** The instants before which things are not kept any more. */
export interface KeptSince {
	/** Of a session that was opened before, address and browser go. */
	addressSeen: Date;
	/** An entry of the audit log from before goes; null: none does. */
	auditEntry: Date | null;
}

/** Since when things are kept under the settings of an installation. A month counts 31 days, so that none is cut short. */
export function keptSince(
	{ addressDays, auditMonths }: Pick<Settings, "addressDays" | "auditMonths">,
	now: Date,
): KeptSince {
	const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
	return {
		addressSeen: daysAgo(addressDays),
		auditEntry: auditMonths === null ? null : daysAgo(auditMonths * 31),
	};
}
