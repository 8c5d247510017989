import { addMessages } from "@harmattan/database/changes/alerts";
import type { Database } from "@harmattan/database/client";
import { type Alert, listAlerts, listSubscriptions, type Subscription } from "@harmattan/database/queries/alerts";
import { type Frequency, isWatched } from "@harmattan/domain/alerts/subscription";
import type { Viewer } from "@harmattan/domain/licence/policy";

/** Alerts that one message holds at the most; the rest go into the next. */
const IN_A_MESSAGE = 50;
/** Alerts of the newest that are looked through. */
const LOOKED_THROUGH = 1000;

/** Whose eyes a subscription has: a member's of now, who may have left or lost a role; a webhook's are a visitor's. Null where nothing is to be sent. */
export function viewerOf({ channel, member }: Subscription): { viewer: Viewer } | null {
	if (channel === "webhook") return { viewer: null };
	return member === null || member.disabled ? null : { viewer: { role: member.role, id: member.id } };
}

/** Makes the messages that are due to those who want to be written to so often. Returns how many. */
export async function makeMessages(db: Database, frequency: Frequency, now: Date): Promise<number> {
	let made = 0;
	for (const subscription of await listSubscriptions(db, { frequency })) {
		const eyes = viewerOf(subscription);
		if (eyes === null || !subscription.active) continue;
		const due = (await listAlerts(db, eyes.viewer, { states: ["released"], limit: LOOKED_THROUGH })).filter(
			(alert) =>
				alert.releasedAt !== null &&
				new Date(alert.releasedAt) >= subscription.since &&
				isWatched(subscription.watches, alert),
		);
		const ids = due.map(({ id }) => id);
		made += await addMessages(db, subscription.id, ids, { most: IN_A_MESSAGE, now });
	}
	return made;
}

/** What a message holds, as its receiver may see it when it goes out; null where nothing is left to send or nobody to send it to. */
export async function readMessage(
	db: Database,
	{ subscriptionId, alertIds }: { subscriptionId: number; alertIds: readonly number[] },
): Promise<{ subscription: Subscription; alerts: Alert[] } | null> {
	const [subscription] = await listSubscriptions(db, { id: subscriptionId });
	const eyes = subscription === undefined || !subscription.active ? null : viewerOf(subscription);
	if (subscription === undefined || eyes === null) return null;
	const alerts = await listAlerts(db, eyes.viewer, { states: ["released"], ids: alertIds, limit: alertIds.length });
	return alerts.length === 0 ? null : { subscription, alerts };
}
