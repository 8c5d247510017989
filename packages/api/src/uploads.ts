import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { recordUpload } from "@harmattan/database/changes/imports";
import type { Database } from "@harmattan/database/client";
import type { Member } from "@harmattan/domain/people/roles";
import { FileStore } from "@tus/file-store";
import { type DataStore, Server } from "@tus/server";

/** Largest file that an upload may have. */
const MOST_BYTES = 4 * 1024 ** 3;
const MOST_NAME = 200;
/** Where the routes of uploads lie. */
const UPLOADS_PATH = "/api/uploads";

/** Uploaded event files: received in pieces that can be taken up again, kept until their import is over. */
export interface Uploads {
	/** Answers a request of the tus protocol by an admin. */
	handle: (request: Request, member: Member) => Promise<Response>;
	/** Removes a stored file. */
	remove: (storageKey: string) => Promise<void>;
}

/**
 * Opens the store of uploads in a folder that the worker can reach too.
 *
 * @param store where the pieces go; default: files in the folder
 */
export function openUploads(db: Database, folder: string, store?: DataStore): Uploads {
	mkdirSync(folder, { recursive: true });
	const askers = new WeakMap<Request, Member>();
	const server = new Server({
		path: UPLOADS_PATH,
		datastore: store ?? new FileStore({ directory: folder }),
		maxSize: MOST_BYTES,
		relativeLocation: true,
		onUploadFinish: async (request, upload) => {
			const importId = await recordUpload(db, askers.get(request as Request) ?? null, {
				fileName: (upload.metadata?.filename ?? "file").slice(0, MOST_NAME),
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
