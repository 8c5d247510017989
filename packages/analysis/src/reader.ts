import type { Database } from "@harmattan/database/client";
import type { LicencePolicy, Viewer } from "@harmattan/domain/licence/policy";

/** Who reads, and what from: an open database, or a state of the past. */
export interface Reader {
	db: Database;
	viewer: Viewer;
	/** Notes that a dataset was read, where that is kept: for who has an account. */
	noteRead?: (dataset: { id: string; licencePolicy: LicencePolicy }) => Promise<void>;
}

/** A reader who may ask for another state of the data. */
export interface TimedReader extends Reader {
	now: Date;
	/** The data revision that is answered from, where a request names no other; null: the present. */
	knownAt: number | null;
}
