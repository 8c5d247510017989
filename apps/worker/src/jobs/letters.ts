import { allowReset } from "@harmattan/database/changes/invitations";
import { findAddress } from "@harmattan/database/queries/people";
import { newLinkSecret } from "@harmattan/database/secrets";
import { DomainError } from "@harmattan/domain/errors";
import { Unclear } from "../mail/not-taken.ts";
import { noticeLetter, resetLetter } from "../people/letter.ts";
import type { Job } from "./job.ts";

/** Sends a link by which somebody sets another password. Where the address has no account, or no mail server is set, nothing is made. */
export const sendResetJob: Job<"send-reset"> = {
	name: "send-reset",
	run: async ({ email, language }, { connection: { db }, delivery: { mail, address }, now, log }) => {
		if (mail === null) {
			log.warn("a link for a password was requested, and no mail server is set (HARMATTAN_SMTP_URL)");
			return;
		}
		const { secret, hash } = newLinkSecret();
		try {
			await allowReset(db, null, { email }, hash, now());
		} catch (error) {
			if (error instanceof DomainError) return;
			throw error;
		}
		const ends = { from: mail.from, to: email, language, address, id: hash.slice(0, 16) };
		await sendOnce(() => mail.send(resetLetter({ path: `/join?token=${secret}` }, ends)));
	},
};

/** Sends somebody word of what has happened to their account. */
export const sendNoticeJob: Job<"send-notice"> = {
	name: "send-notice",
	run: async ({ userId, what, at, language }, { connection: { db }, delivery: { mail, address } }) => {
		const to = mail === null ? undefined : await findAddress(db, userId);
		if (mail === null || to === undefined) return;
		const ends = { from: mail.from, to, language, address, id: `${what}-${Date.parse(at)}` };
		await sendOnce(() => mail.send(noticeLetter({ what, at: new Date(at) }, ends)));
	},
};

/** What may have gone out is not sent again; what was refused is, by the queue. */
async function sendOnce(send: () => Promise<void>): Promise<void> {
	try {
		await send();
	} catch (error) {
		if (!(error instanceof Unclear)) throw error;
	}
}
