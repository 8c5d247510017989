import { isClear, type WindowChange } from "../brief/window-change.ts";

/** What an alert or a region's change is ranked by. */
export type News<Alert extends { level: 1 | 2 }, Region> =
	| { kind: "alert"; alert: Alert }
	| { kind: "change"; region: Region; change: WindowChange & { change: number } };

/**
 * What has changed, the gravest first: alerts of level 2, then regions whose events clearly changed, the largest change first, then the other alerts. A change that is not clear is no
 * news, and neither is a fall in weeks that are still being reported.
 */
export function rankNews<Alert extends { level: 1 | 2 }, Region>(
	alerts: readonly Alert[],
	changes: readonly { region: Region; change: WindowChange }[],
	limit: number,
): News<Alert, Region>[] {
	const ofAlerts = (level: 1 | 2): News<Alert, Region>[] =>
		alerts.filter((alert) => alert.level === level).map((alert) => ({ kind: "alert", alert }));
	const clear = changes.flatMap(({ region, change }): Extract<News<Alert, Region>, { kind: "change" }>[] =>
		change.change === null || !isClear(change) || (change.provisional && change.change < 0)
			? []
			: [{ kind: "change", region, change: { ...change, change: change.change } }],
	);
	const bySize = clear.toSorted((a, b) => Math.abs(b.change.change) - Math.abs(a.change.change));
	return [...ofAlerts(2), ...bySize, ...ofAlerts(1)].slice(0, limit);
}
