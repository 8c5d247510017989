import { noteRefusedRequest } from "@harmattan/database/changes/sign-ins";
import type { Database } from "@harmattan/database/client";
import type { Member, Role } from "@harmattan/domain/people/roles";
import { LRUCache } from "lru-cache";

/** What was noted by this process already: who tries doors tries many. */
const MAX_NOTED = 10_000;

/** Notes that a member requested what takes another role. */
export type NoteRefusal = (member: Member, refused: { request: string; needed: Role }, now: Date) => Promise<void>;

/** Opens the notes of a process; `db` is where changes are made. */
export function openRefusalLog(db: Database): NoteRefusal {
	const noted = new LRUCache<string, true>({ max: MAX_NOTED });
	return async (member, refused, now) => {
		const key = `${now.toISOString().slice(0, 10)} ${member.id} ${refused.request}`;
		if (noted.has(key)) return;
		await noteRefusedRequest(db, member, refused, now);
		noted.set(key, true);
	};
}
