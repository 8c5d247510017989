import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { Readable } from "node:stream";
import { backupFile } from "@harmattan/database/backup/backup-records";
import { noteExport } from "@harmattan/database/changes/people";
import { DomainError } from "@harmattan/domain/errors";
import type { ApiContext } from "../context.ts";
import { isRowNumber } from "../inputs.ts";

/** A backup that the button wrote, to be downloaded. Throws a DomainError where there is none, or it is gone. */
export async function backupDownload(
	{ db, account, now }: Pick<ApiContext, "db" | "account" | "now">,
	folder: string,
	id: number,
): Promise<Response> {
	const file = isRowNumber(id) ? await backupFile(db, id) : null;
	if (file === null) throw new DomainError("not_found", `there is no backup ${id}`);
	if (isAbsolute(file))
		throw new DomainError("not_found", "this backup was written by the command", { remedy: `It lies at ${file}.` });
	const path = join(folder, file);
	const found = await stat(path).catch(() => null);
	if (found === null)
		throw new DomainError("not_found", "the file has given way to newer backups", { remedy: "Write a new one." });
	await noteExport(db, account, { entity: "backup", id, of: { file } }, now);
	return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
		headers: {
			"content-type": file.endsWith(".age") ? "application/octet-stream" : "application/gzip",
			"content-length": String(found.size),
			"content-disposition": `attachment; filename="${file}"`,
			"cache-control": "no-store",
		},
	});
}
