import { makeMessages } from "@harmattan/analysis/alerts/messages";
import { raiseAlerts } from "@harmattan/analysis/alerts/raise";
import { enqueue } from "@harmattan/database/enqueue";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { readSettings } from "@harmattan/database/queries/settings";
import { deliverMessage } from "../alerts/deliver.ts";
import type { Job } from "./job.ts";

/** Raises what rules find in the newest data, once for all revisions that came before it began, and sends it to those who want it at once. */
export const raiseAlertsJob: Job<"raise-alerts"> = {
	name: "raise-alerts",
	run: async (_, { connection: { db }, now, log }) => {
		const raised = await db.transaction(
			async (tx) => {
				const revision = await newestRevision(tx, { role: "admin" });
				if (revision === undefined) return 0;
				const { alertsWait } = await readSettings(tx);
				return raiseAlerts(tx, { dataRevision: revision.id, now: now(), wait: alertsWait });
			},
			{ isolationLevel: "repeatable read" },
		);
		if (raised === 0) return;
		log.info({ raised }, "raised alerts");
		await enqueue(db, "send-alerts", { frequency: "now" });
	},
};

/** Makes the messages of those who want to be written to so often. */
export const sendAlertsJob: Job<"send-alerts"> = {
	name: "send-alerts",
	run: async ({ frequency }, { connection, now, log }) => {
		const made = await makeMessages(connection.db, frequency, now());
		if (made > 0) log.info({ frequency, made }, "made messages of alerts");
	},
};

/** Sends one message. */
export const deliverMessageJob: Job<"deliver-message"> = {
	name: "deliver-message",
	run: ({ messageId }, { connection, delivery, now }) => deliverMessage(connection.db, messageId, delivery, now),
};
