import type { Language } from "@harmattan/domain/language/language";
import type { AccountNotice } from "@harmattan/domain/people/notices";
import { enqueue } from "../enqueue.ts";
import type { Change } from "./audited.ts";

/** What a change of an account is: whose, what its owner hears of, in which language. */
interface Notice {
	userId: string;
	what: AccountNotice;
	language: Language;
}

/** Sends the owner of an account word of it, once what happened is committed. */
export const notifyOwner = (tx: Change, notice: Notice, now: Date) =>
	enqueue(tx, "send-notice", { ...notice, at: now.toISOString() });
