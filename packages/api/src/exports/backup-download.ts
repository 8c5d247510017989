import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { Readable } from "node:stream";
import { backupFile } from "@harmattan/database/backup/backup-records";
import type { Database } from "@harmattan/database/client";
import { DomainError } from "@harmattan/domain/errors";
import { isId } from "./is-id.ts";

/** A backup that the button wrote, to be downloaded. Throws a DomainError where there is none, or it is gone. */
export async function backupDownload(db: Database, folder: string, id: number): Promise<Response> {
	const file = isId(id) ? await backupFile(db, id) : null;
	if (file === null) throw new DomainError("not_found", `there is no backup ${id}`);
	if (isAbsolute(file))
		throw new DomainError("not_found", "this backup was written by the command", { remedy: `It lies at ${file}.` });
	const path = join(folder, file);
	const found = await stat(path).catch(() => null);
	if (found === null)
		throw new DomainError("not_found", "the file has given way to newer backups", { remedy: "Write a new one." });
	return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
		headers: {
			"content-type": "application/gzip",
			"content-length": String(found.size),
			"content-disposition": `attachment; filename="${file}"`,
			"cache-control": "no-store",
		},
	});
}
