import type { Connection } from "@harmattan/database/client";
import type { DatasetDraft } from "@harmattan/database/ingest/dataset-state";
import type { createStaging } from "@harmattan/database/ingest/event-writer";
import type { StatedCoverage } from "@harmattan/domain/coverage/stated-coverage";
import type { ImportProgress } from "@harmattan/domain/imports/report";
import type { ImportScope } from "@harmattan/domain/imports/scope";
import type { SnapshotScope } from "@harmattan/domain/imports/snapshot";
import type { Release } from "@harmattan/domain/merge/release";
import type { RowMappers } from "./mapping/row-mapper.ts";
import type { EventSource } from "./source.ts";

/** The transaction that an import lives in. */
export type ImportTransaction = Parameters<typeof createStaging>[0];

/** What an attempt at an import is to read, where it belongs, and with what it is done. */
export interface ImportRequest {
	connection: Connection;
	mappers: RowMappers;
	now: Date;
	importId: number;
	datasetId: string;
	/** What the dataset is to be, where it is not there yet. */
	draft: DatasetDraft;
	source: EventSource;
	release: Release | null;
	/** What the source covers, as the person who imports it states it; empty where nothing is stated. */
	stated: readonly StatedCoverage[];
	/** Countries whose events are taken in; events that the dataset holds already are kept up whatever it is. */
	scope: ImportScope;
	/** The scope that the source is declared to hold in full; null where it is not. */
	snapshot: SnapshotScope | null;
	onProgress: (progress: Pick<ImportProgress, "phase" | "rows">) => void;
}
