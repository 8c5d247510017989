import { listActors, listAliases } from "@harmattan/database/queries/actors";
import type { ImportRequest } from "./import-request.ts";
import type { MappingSettings } from "./mapping/batch-mapper.ts";

/** All that the mapping of an import's rows depends on, read once. */
export async function mappingSettings({
	connection: { db },
	source: { reading },
	datasetId,
	importId,
	release,
	scope,
}: Pick<
	ImportRequest,
	"connection" | "source" | "datasetId" | "importId" | "release" | "scope"
>): Promise<MappingSettings> {
	return { reading, datasetId, importId, release, scope, actors: await listActors(db), aliases: await listAliases(db) };
}
