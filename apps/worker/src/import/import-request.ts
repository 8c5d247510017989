import type { Connection } from "@harmattan/database/client";
import type { createStaging } from "@harmattan/database/ingest/staging";
import type { Release } from "@harmattan/domain/merge/release";
import type { Locator } from "@harmattan/geo/locate";
import type { EventSource } from "./source.ts";

/** The transaction that an import lives in. */
export type ImportTransaction = Parameters<typeof createStaging>[0];

/** What an import is asked to do, and with what. */
export interface ImportRequest {
	connection: Connection;
	source: EventSource;
	/** Null: the format's own dataset. */
	datasetId: string | null;
	release: Release | null;
	dryRun: boolean;
	now: Date;
	locator: Locator;
	onRows?: (rows: number) => void;
}
