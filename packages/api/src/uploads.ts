import { chmodSync, mkdirSync } from "node:fs";
import { rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { recordUpload } from "@harmattan/database/changes/imports";
import type { Database } from "@harmattan/database/client";
import type { Member } from "@harmattan/domain/people/roles";
import { FileStore } from "@tus/file-store";
import { type DataStore, Server } from "@tus/server";

/** Largest file that an upload may have. */
const MAX_BYTES = 4 * 1024 ** 3;
const MAX_NAME = 200;
/** Where the routes of uploads lie. */
const UPLOADS_PATH = "/api/uploads";

const inMb = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;

/** A file's name as people write it: without control characters, and not longer than a line. */
const plainName = (name: string) =>
	[
		...name
			.toWellFormed()
			.replace(/\p{Cc}/gu, "")
			.trim(),
	]
		.slice(0, MAX_NAME)
		.join("") || "file";

/** Uploaded event files: received in pieces that can be taken up again, kept until their import is over. */
export interface Uploads {
	/** Answers a request of the tus protocol by an admin. */
	handle: (request: Request, member: Member) => Promise<Response>;
	/** Removes a stored file. */
	remove: (storageKey: string) => Promise<void>;
}

/** A disk with less room than this is full. */
const FULL_BYTES = 1024 * 1024;
const INSUFFICIENT_STORAGE = 507;

async function freeBytesOf(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/**
 * Opens the store of uploads in a folder that the worker can reach too. A file that does not fit on its disk is refused
 * before its first byte; a disk that fills meanwhile keeps what has come, to be gone on with.
 *
 * @param options `store`: where the pieces go, default: files in the folder; `freeBytes`: room on its disk
 */
export function openUploads(
	db: Database,
	folder: string,
	{ store, freeBytes = () => freeBytesOf(folder) }: { store?: DataStore; freeBytes?: () => Promise<number> } = {},
): Uploads {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	// One that an earlier version made was open to every user of the machine.
	chmodSync(folder, 0o700);
	const askers = new WeakMap<Request, Member>();
	const server = new Server({
		path: UPLOADS_PATH,
		datastore: store ?? new FileStore({ directory: folder }),
		maxSize: MAX_BYTES,
		relativeLocation: true,
		onUploadCreate: async (_, { size }) => {
			const free = await freeBytes();
			if (size === undefined || size + FULL_BYTES <= free) return {};
			throw {
				status_code: INSUFFICIENT_STORAGE,
				body: `The file has ${inMb(size)} and the server's disk ${inMb(free)} left. Free some, then choose the file again.\n`,
			};
		},
		onResponseError: async (_, error) => {
			const own = "status_code" in error && error.status_code < 500;
			if (own || (await freeBytes()) >= FULL_BYTES) return undefined;
			return {
				status_code: INSUFFICIENT_STORAGE,
				body: "The server's disk is full. What has come is kept: free some room, then choose the same file again.\n",
			};
		},
		onUploadFinish: async (request, upload) => {
			const importId = await recordUpload(db, askers.get(request as Request) ?? null, {
				fileName: plainName(upload.metadata?.filename ?? ""),
				storageKey: upload.id,
				bytes: upload.size ?? upload.offset,
				now: new Date(),
			});
			return { headers: { "x-import-id": String(importId) } };
		},
	});
	return {
		handle: async (request, member) => {
			askers.set(request, member);
			return server.handleWeb(request);
		},
		remove: async (storageKey) => {
			const file = join(folder, storageKey);
			await Promise.all([rm(file, { force: true }), rm(`${file}.json`, { force: true })]);
		},
	};
}
