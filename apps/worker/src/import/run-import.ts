import { closeImport, ensureDataset, findCommittedFile, openImport } from "@harmattan/database/ingest/import-records";
import { DomainError } from "@harmattan/domain/errors";
import type { Reject } from "@harmattan/domain/imports/reject";
import { countsBalance, type ImportCounts, NO_COUNTS } from "@harmattan/domain/imports/report";
import { commitStaging } from "./commit-staging.ts";
import type { ImportRequest } from "./import-request.ts";
import { readAndMerge } from "./read-and-merge.ts";

/** Above this share of refused rows a file is parked for a decision instead of committed. */
const PARK_SHARE = 0.05;

export interface ImportOutcome {
	importId: number;
	dataset: string;
	status: "committed" | "checked" | "parked";
	/** The earlier import of the same file, where this one was a no-op. */
	sameAs: number | null;
	counts: ImportCounts;
	revision: number | null;
	/** Rows that were refused or set apart; those of a committed import are kept in the database. */
	rejects: readonly Reject[];
	seconds: number;
}

type Merged = Pick<ImportOutcome, "counts" | "rejects">;

/** Thrown inside the transaction to undo it on purpose, with what would have been. */
class Undone extends Error {
	readonly merged: Merged;

	constructor(reason: string, merged: Merged) {
		super(reason);
		this.merged = merged;
	}
}

/**
 * Runs one import from source to commit. Everything that it writes, rejects and revision included, is one
 * transaction: it is there as a whole or not at all. Only the record that it was tried stands outside.
 */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
	const { source, release, now } = request;
	const { sql } = request.connection;
	const started = performance.now();
	const dataset = await openDataset(request);
	const outcome = (rest: Omit<ImportOutcome, "dataset" | "seconds">): ImportOutcome => ({
		...rest,
		dataset,
		seconds: Math.round(performance.now() - started) / 1000,
	});
	const earlier = source.sha256 === null ? null : await findCommittedFile(sql, dataset, source.sha256);
	if (earlier) {
		const counts = { ...NO_COUNTS, rows: earlier.rows, unchanged: earlier.rows };
		return outcome({
			importId: earlier.id,
			status: "committed",
			sameAs: earlier.id,
			counts,
			revision: null,
			rejects: [],
		});
	}
	const file = { fileName: source.fileName, fileSha256: source.sha256, fileBytes: source.bytes };
	const importId = await openImport(sql, {
		datasetId: dataset,
		format: source.formatId,
		...file,
		release: release?.text ?? null,
		now,
	});
	try {
		const committed = await sql.begin(async (tx) => {
			const merged = await readAndMerge(request, dataset, tx);
			const reason = reasonToUndo(request, merged);
			if (reason !== null) throw new Undone(reason, merged);
			return {
				...merged,
				revision: await commitStaging(tx, { datasetId: dataset, importId, source, release, now, ...merged }),
			};
		});
		return outcome({ importId, status: "committed", sameAs: null, ...committed });
	} catch (error) {
		const undone = error instanceof Undone ? error : null;
		const status = undone === null ? "failed" : request.dryRun ? "checked" : "parked";
		const words = error instanceof Error ? error.message : String(error);
		await closeImport(sql, importId, {
			status,
			counts: undone?.merged.counts ?? null,
			dataRevision: null,
			error: words,
			now,
		});
		if (undone === null || status === "failed") throw error;
		return outcome({ importId, status, sameAs: null, revision: null, ...undone.merged });
	}
}

/** Why the transaction is not to be committed; null where it is. */
function reasonToUndo({ dryRun }: ImportRequest, { counts, rejects }: Merged): string | null {
	if (!countsBalance(counts)) throw new Error(`the counts of the import do not add up: ${JSON.stringify(counts)}`);
	if (dryRun) return "a dry run writes nothing";
	if (rejects.some((reject) => reject.code === "release_not_stated")) return "the release is not stated";
	return rejects.length > counts.rows * PARK_SHARE ? "too many rows were refused" : null;
}

/**
 * The dataset that the rows go to, made where it is missing. Rows of a closed licence never go into an open
 * dataset, nor real rows into a synthetic one.
 */
async function openDataset({ connection, source, datasetId }: ImportRequest): Promise<string> {
	const { defaults } = source;
	const id = datasetId ?? defaults.datasetId;
	const held = await ensureDataset(connection.sql, {
		...defaults,
		id,
		name: defaults.datasetName,
		format: source.formatId,
	});
	const remedy = "Leave --dataset out, or name another one.";
	if (held.synthetic !== defaults.synthetic) {
		throw new DomainError(
			"conflict",
			`the dataset ${id} holds ${held.synthetic ? "synthetic" : "real"} events and this source is not of that kind`,
			{ parameter: "dataset", remedy },
		);
	}
	if (held.licencePolicy === "open" && defaults.licencePolicy !== "open") {
		throw new DomainError(
			"forbidden",
			`the dataset ${id} is open to everybody, and records of ${source.formatId} are ${defaults.licencePolicy}`,
			{ parameter: "dataset", remedy },
		);
	}
	return id;
}
