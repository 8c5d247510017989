import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { decodeEvents, encodeEvents } from "@harmattan/columns/arrow-file";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { differenceOf } from "@harmattan/columns/event-delta";
import { FILE_FORMAT, fileHash } from "@harmattan/columns/file-hash";
import { ServerBins } from "@harmattan/columns/server-bins";
import { asKnownAt } from "@harmattan/database/as-known";
import {
	type EventFile,
	findEventFileByHash,
	findEventFileState,
	keepEventFile,
} from "@harmattan/database/changes/event-files";
import type { Database } from "@harmattan/database/client";
import { listDatasets, maySeeDataset } from "@harmattan/database/queries/datasets";
import { daysChangedSince, readEventColumns, refreshEventColumns } from "@harmattan/database/queries/event-columns";
import { newestRevision } from "@harmattan/database/queries/revisions";
import type { Session } from "@harmattan/database/run-sql";
import { DomainError } from "@harmattan/domain/errors";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { LRUCache } from "lru-cache";

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);
/** Of Brotli. 400,000 events: 5 gives 2.33 MB in 165 ms, 9 gives 2.31 MB in 1.1 s, 4 gives 3.0 MB in 85 ms. */
const QUALITY = 5;
/** Differences that a process keeps, since all open pages ask for the same one after an import. */
const KEPT_CHANGES = 16;

/** Datasets that a process keeps open, about 16 bytes an event each. */
const KEPT_OPEN = 2;
/** Files of the past that a process keeps, packed: who looks at one state looks at it more than once. */
const KEPT_PAST = 4;
/** Files of the present that a process keeps, packed: those of a few datasets. */
const KEPT_FILES = 4;
/** Share of a dataset's events up to which an import carries its file on: more is as quickly made from all. */
const MAX_CARRIED_SHARE = 0.25;
/** Files are made of whole datasets; who may see a dataset is looked at with each request for its file. */
const EVERYTHING: Viewer = { role: "admin" };
/** Files of the past that may wait to be made. */
const MAX_WAITING = 4;

/** Bytes packed by Brotli, and how many they are unpacked. */
export interface Packed {
	packed: Uint8Array;
	bytes: number;
}

/** Who asks, when, and for which state of the data. Nobody asks from within a transaction: a file may have to wait for others. */
export interface FileAsker {
	viewer: Viewer;
	now: Date;
	/** A data revision; null: the present. */
	knownAt: number | null;
}

/** The columnar files of datasets, each made once for a state of the data: that of the present is kept. */
export interface EventFiles {
	/** The file of a dataset that the asker may see. */
	read: (asker: FileAsker, datasetId: string) => Promise<EventFile>;
	/** The file with a hash, of a dataset that the asker may see. Throws a DomainError where it is not kept any longer. */
	byHash: (asker: FileAsker, datasetId: string, hash: string) => Promise<EventFile>;
	/** The hash of a dataset's file as it stands; null where none is ready. */
	newestHash: (asker: FileAsker, datasetId: string) => Promise<string | null>;
	/** The same events opened, to be counted here: those of a few datasets stay in memory. */
	bins: (asker: FileAsker, datasetId: string) => Promise<ServerBins>;
	/** What changed since a file with a hash; null where that is not kept, or where the changes are no smaller than the file. */
	changesSince: (file: EventFile, hash: string) => Promise<Packed | null>;
}

/** Opens the files of an installation. Who asks for one that is being made waits for it, and it is made once. Nothing is written. */
export function openEventFiles(db: Database): EventFiles {
	const kept = new LRUCache<string, Promise<EventFile | undefined>>({ max: KEPT_FILES });
	const made = new LRUCache<string, Promise<EventFile>>({ max: KEPT_FILES });
	const changes = new LRUCache<string, Promise<Packed | null>>({ max: KEPT_CHANGES });
	const opened = new LRUCache<string, Promise<ServerBins>>({ max: KEPT_OPEN });
	const past = new LRUCache<string, Promise<EventFile>>({ max: KEPT_PAST });
	let busy: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	// One after the other, and not many: anybody may ask for any state, and each is a scan of all versions.
	const makePast = (revision: number, datasetId: string, now: Date) => {
		if (waiting >= MAX_WAITING)
			throw new DomainError("too_many", "other states of the data are being made ready", {
				parameter: "knownAt",
				remedy: "Try again in a minute.",
			});
		waiting++;
		const making = busy.then(() =>
			makeEventFile((run) => asKnownAt(db, revision, run), datasetId, now).finally(() => waiting--),
		);
		busy = making.catch(() => {});
		return making;
	};
	const byHash = (datasetId: string, hash: string) =>
		once(kept, `${datasetId} ${hash}`, () => findEventFileByHash(db, datasetId, FILE_FORMAT, hash));
	const refuseUnseen = async (viewer: Viewer, datasetId: string) => {
		if (!(await maySeeDataset(db, viewer, datasetId)))
			throw new DomainError("not_found", `there is no dataset ${datasetId}`, { parameter: "dataset" });
	};
	const read: EventFiles["read"] = async ({ viewer, now, knownAt }, datasetId) => {
		await refuseUnseen(viewer, datasetId);
		const revision = (await newestRevision(db, viewer))?.id ?? 0;
		if (knownAt !== null && knownAt < revision)
			// What an alias makes of an event changes in old versions too, with a newer revision.
			return once(past, `${knownAt} ${revision} ${datasetId}`, () => makePast(knownAt, datasetId, now));
		const state = await findEventFileState(db, datasetId, FILE_FORMAT);
		const file = state && (await byHash(datasetId, state.hash));
		if (state && file && state.revision >= revision) return { ...file, revision: state.revision };
		// The worker keeps the next one; until then it is formed here, for all who ask.
		return once(made, `${revision} ${datasetId}`, () =>
			newestFile(db, file && { ...file, revision: state?.revision ?? 0 }, datasetId, now),
		);
	};
	return {
		read,
		byHash: async ({ viewer }, datasetId, hash) => {
			await refuseUnseen(viewer, datasetId);
			const file = await byHash(datasetId, hash);
			if (file === undefined) {
				kept.delete(`${datasetId} ${hash}`);
				throw new DomainError("not_found", "this state of the events is not kept any longer", {
					parameter: "hash",
					remedy: "Ask for the file without a hash.",
				});
			}
			return file;
		},
		newestHash: async ({ viewer, knownAt }, datasetId) => {
			const revision = (await newestRevision(db, viewer))?.id ?? 0;
			if (knownAt !== null && knownAt < revision) return null;
			const state = await findEventFileState(db, datasetId, FILE_FORMAT);
			return state && state.revision >= revision ? state.hash : null;
		},
		bins: async (asker, datasetId) => {
			const file = await read(asker, datasetId);
			return once(opened, file.hash, async () => new ServerBins(decodeEvents(await unpack(file.packed))));
		},
		changesSince: (file, hash) =>
			once(changes, `${file.datasetId} ${hash} ${file.hash}`, async () => {
				const before = await byHash(file.datasetId, hash);
				return before === undefined ? null : findChanges(before, file);
			}),
	};
}

/** What a key stands for: formed once, and again where that failed. */
function once<Value>(cache: LRUCache<string, Promise<Value>>, key: string, form: () => Promise<Value>): Promise<Value> {
	const known = cache.get(key);
	if (known) return known;
	const formed = form();
	cache.set(key, formed);
	formed.catch(() => cache.delete(key));
	return formed;
}

async function findChanges(before: EventFile, file: EventFile): Promise<Packed | null> {
	const [old, next] = await Promise.all([before, file].map(async ({ packed }) => decodeEvents(await unpack(packed))));
	if (old === undefined || next === undefined) return null;
	const { columns, changes } = differenceOf(old, next);
	const sent = await packed(encodeEvents(columns, changes));
	return sent.packed.length < file.packed.length ? sent : null;
}

/** Forms the file of each dataset that has none of the newest revision, and keeps it: the worker's part, after a commit. */
export async function keepEventFiles(db: Database, now: Date): Promise<void> {
	for (const { id, events } of await listDatasets(db, EVERYTHING)) {
		const revision = (await newestRevision(db, EVERYTHING))?.id ?? 0;
		const state = await findEventFileState(db, id, FILE_FORMAT);
		if (events === 0 || (state && state.revision >= revision)) continue;
		const file = state && (await findEventFileByHash(db, id, FILE_FORMAT, state.hash));
		await keepEventFile(db, await newestFile(db, file, id, now));
	}
}

/** An import's own transaction, and what it has changed in its dataset. */
export interface ChangedDataset {
	datasetId: string;
	revision: number;
	/** Events that came, went or changed. */
	changed: number;
	now: Date;
}

/**
 * Keeps the file of a dataset as an import leaves it, in the import's own transaction, so that it is there for the first who asks. Where
 * most of the dataset is new, that is left to `keepEventFiles`.
 */
export async function carryEventFile(
	db: Database,
	tx: Session,
	{ datasetId, revision, changed, now }: ChangedDataset,
): Promise<void> {
	const state = await findEventFileState(db, datasetId, FILE_FORMAT);
	if (state === undefined || changed > state.events * MAX_CARRIED_SHARE) return;
	const before = await findEventFileByHash(db, datasetId, FILE_FORMAT, state.hash);
	const file = before && (await nextFile(tx, before, revision, now));
	if (file) await keepEventFile(tx, file);
}

/** The file of a dataset as it stands, in one snapshot, so that no import is in it by half. */
const newestFile = (db: Database, before: EventFile | undefined, datasetId: string, now: Date): Promise<EventFile> =>
	db.transaction(
		async (tx) => {
			const revision = (await newestRevision(tx, EVERYTHING))?.id ?? 0;
			const next = before && (await nextFile(tx, before, revision, now));
			return next ?? makeEventFile((run) => run(tx), datasetId, now);
		},
		{ isolationLevel: "repeatable read", accessMode: "read only" },
	);

/** A dataset's file at a revision, from an earlier one; null where the days on which the two differ are not known. */
async function nextFile(session: Session, before: EventFile, revision: number, now: Date): Promise<EventFile | null> {
	const days = await daysChangedSince(session, before.datasetId, before.revision);
	if (days === null) return null;
	if (days.size === 0) return { ...before, revision };
	const columns = decodeEvents(await unpack(before.packed));
	return fileOf(await refreshEventColumns(session, before.datasetId, columns, days), {
		datasetId: before.datasetId,
		revision,
		now,
	});
}

/** Makes the file of a dataset from all its events. */
async function makeEventFile(
	inSnapshot: <Answer>(run: (db: Database) => Promise<Answer>) => Promise<Answer>,
	datasetId: string,
	now: Date,
): Promise<EventFile> {
	const { revision, columns } = await inSnapshot(async (db) => ({
		revision: (await newestRevision(db, EVERYTHING))?.id ?? 0,
		columns: await readEventColumns(db, datasetId),
	}));
	return fileOf(columns, { datasetId, revision, now });
}

async function fileOf(
	columns: EventColumns,
	{ datasetId, revision, now }: { datasetId: string; revision: number; now: Date },
): Promise<EventFile> {
	const bytes = encodeEvents(columns);
	return {
		datasetId,
		revision,
		format: FILE_FORMAT,
		hash: fileHash(bytes),
		events: columns.days.length,
		...(await packed(bytes)),
		madeAt: now,
	};
}

async function packed(bytes: Uint8Array): Promise<Packed> {
	const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
	return { packed: await pack(bytes, { params }), bytes: bytes.length };
}
