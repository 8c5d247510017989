import type { Database } from "@harmattan/database/client";
import type { Viewer } from "@harmattan/domain/licence/policy";

/** Who reads, and what from: an open database, or a state of the past. */
export interface Reader {
	db: Database;
	viewer: Viewer;
}

/** A reader who may ask for another state of the data. */
export interface TimedReader extends Reader {
	now: Date;
	/** The data revision that is answered from, where a request names no other; null: the present. */
	knownAt: number | null;
}
