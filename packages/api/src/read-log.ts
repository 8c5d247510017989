import { noteDatasetRead } from "@harmattan/database/changes/dataset-reads";
import type { Database } from "@harmattan/database/client";
import type { LicencePolicy } from "@harmattan/domain/licence/policy";
import type { Member } from "@harmattan/domain/people/roles";
import { LRUCache } from "lru-cache";

/** What was noted by this process already: a page asks for a dozen things of a dataset. */
const MAX_NOTED = 10_000;

/** Notes who reads closed datasets, a member or the owner of a token, once a day each. */
export type NoteRead = (
	account: Pick<Member, "id" | "name">,
	dataset: { id: string; licencePolicy: LicencePolicy },
	now: Date,
) => Promise<void>;

/** Opens the notes of a process; `db` is where changes are made. */
export function openReadLog(db: Database): NoteRead {
	const noted = new LRUCache<string, true>({ max: MAX_NOTED });
	return async (account, { id, licencePolicy }, now) => {
		if (licencePolicy === "open") return;
		const key = `${now.toISOString().slice(0, 10)} ${account.id} ${id}`;
		if (noted.has(key)) return;
		await noteDatasetRead(db, account, id, now);
		noted.set(key, true);
	};
}
