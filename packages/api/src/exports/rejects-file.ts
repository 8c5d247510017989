import { noteExport } from "@harmattan/database/changes/people";
import { findImport, listRejects } from "@harmattan/database/queries/imports";
import { DomainError } from "@harmattan/domain/errors";
import type { ApiContext } from "../context.ts";
import { isRowNumber } from "../inputs.ts";
import { csvResponse } from "./csv-response.ts";

const PAGE = 1000;

/** The rows that an import refused, with their columns as they stood and two more: ready to correct and upload again. */
export async function rejectsFile(
	{ db, account, now }: Pick<ApiContext, "db" | "account" | "now">,
	importId: number,
): Promise<Response> {
	const found = isRowNumber(importId) ? await findImport(db, importId) : undefined;
	if (!found) throw new DomainError("not_found", `there is no import ${importId}`, { parameter: "id" });
	await noteExport(db, account, { entity: "import", id: importId, of: { part: "rejects" } }, now);
	const [first] = await listRejects(db, importId, { after: -1, limit: 1 });
	const columns = found.preview?.columns ?? Object.keys(first?.raw ?? {});
	async function* rows() {
		let after = -1;
		for (;;) {
			const page = await listRejects(db, importId, { after, limit: PAGE });
			for (const { raw, code, message } of page) yield [...columns.map((column) => raw[column] ?? ""), code, message];
			after = page.at(-1)?.position ?? after;
			if (page.length < PAGE) return;
		}
	}
	return csvResponse(`rejects-of-import-${importId}.csv`, [...columns, "error_code", "error"], rows());
}
