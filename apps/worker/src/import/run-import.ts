import type { Connection } from "@harmattan/database/client";
import {
	closeImport,
	datasetSpan,
	datasetTotals,
	describeRevision,
	ensureDataset,
	findCommittedFile,
	openImport,
	recordRejects,
	settleDatasets,
	takeRevision,
	widenCoverage,
} from "@harmattan/database/ingest/import-records";
import { applyStaging, type SetApart, settleDifferences, settleRepeats } from "@harmattan/database/ingest/merge";
import type { StagedEvent } from "@harmattan/database/ingest/staged-event";
import { createStaging, lockDataset, stage } from "@harmattan/database/ingest/staging";
import { notifyRevision } from "@harmattan/database/notify";
import { listActors, listAliases } from "@harmattan/database/queries/actors";
import { createResolver } from "@harmattan/domain/actors/resolve";
import { DomainError } from "@harmattan/domain/errors";
import type { Reject } from "@harmattan/domain/imports/reject";
import { countsBalance, type ImportCounts, NO_COUNTS } from "@harmattan/domain/imports/report";
import type { Release } from "@harmattan/domain/merge/release";
import type { Locator } from "@harmattan/geo/locate";
import { coverageSpan } from "./coverage.ts";
import type { EventSource } from "./source.ts";
import { stageEvent } from "./stage-events.ts";

/** Above this share of refused rows a file is parked for a decision instead of committed. */
const PARK_SHARE = 0.05;

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

export interface ImportOutcome {
	importId: number;
	dataset: string;
	status: "committed" | "checked" | "parked";
	/** The earlier import of the same file, where this one was a no-op. */
	sameAs: number | null;
	counts: ImportCounts;
	revision: number | null;
	/** Rows that were refused or set apart, for a report; all of them are kept in the database. */
	rejects: readonly Reject[];
	seconds: number;
}

/** Thrown inside the transaction to undo it on purpose: a dry run, or a file to park. */
class Undo extends Error {}

/**
 * Runs one import from source to commit. Everything that it writes, rejects and revision included, is one
 * transaction: it is there as a whole or not at all. Only the record that it was tried stands outside.
 */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
	const { connection, source, release, now } = request;
	const { sql } = connection;
	const started = performance.now();
	const seconds = () => Math.round(performance.now() - started) / 1000;
	const datasetId = request.datasetId ?? source.defaults.datasetId;
	await ensureDataset(sql, {
		...source.defaults,
		id: datasetId,
		name: source.defaults.datasetName,
		format: source.formatId,
	});
	const earlier = source.sha256 === null ? null : await findCommittedFile(sql, datasetId, source.sha256);
	if (earlier) {
		const counts = { ...NO_COUNTS, rows: earlier.rows, unchanged: earlier.rows };
		return {
			importId: earlier.id,
			dataset: datasetId,
			status: "committed",
			sameAs: earlier.id,
			counts,
			revision: null,
			rejects: [],
			seconds: seconds(),
		};
	}
	const importId = await openImport(sql, {
		datasetId,
		format: source.formatId,
		fileName: source.fileName,
		fileSha256: source.sha256,
		fileBytes: source.bytes,
		release: release?.text ?? null,
		now,
	});
	let result: { counts: ImportCounts; rejects: Reject[]; revision: number | null } | null = null;
	const end = (status: "committed" | "checked" | "parked", error: string | null) =>
		closeImport(sql, importId, { status, counts: result?.counts ?? null, dataRevision: null, error, now });
	try {
		await sql.begin(async (tx) => {
			await createStaging(tx);
			const { counts, rejects } = await readAndMerge(request, datasetId, tx);
			if (!countsBalance(counts)) throw new Error(`the counts of the import do not add up: ${JSON.stringify(counts)}`);
			result = { counts, rejects, revision: null };
			if (request.dryRun) throw new Undo("a dry run writes nothing");
			if (rejects.some((reject) => reject.code === "release_not_stated")) throw new Undo("the release is not stated");
			if (rejects.length > counts.rows * PARK_SHARE) throw new Undo("too many rows were refused");
			const before = await datasetTotals(tx, datasetId);
			const moved = counts.new + counts.changed > 0;
			const revision = moved ? await takeRevision(tx, "import", importId, now) : null;
			if (revision !== null) {
				await applyStaging(tx, { datasetId, importId, dataRevision: revision, now });
				const span = coverageSpan(release, await datasetSpan(tx, datasetId), source.formatId, now);
				if (span) await widenCoverage(tx, datasetId, span);
				await settleDatasets(tx, datasetId, release?.text ?? null);
				const after = await datasetTotals(tx, datasetId);
				await describeRevision(tx, revision, {
					datasetId,
					datasetName: source.defaults.datasetName,
					synthetic: source.defaults.synthetic,
					importId,
					new: counts.new,
					changed: counts.changed,
					withdrawn: 0,
					fatalitiesBest: after.fatalitiesBest - before.fatalitiesBest,
					newestEvent: after.newestEvent,
				});
				await notifyRevision(tx, revision);
			}
			await recordRejects(tx, importId, rejects);
			await closeImport(tx, importId, { status: "committed", counts, dataRevision: revision, error: null, now });
			result = { counts, rejects, revision };
		});
	} catch (error) {
		if (!(error instanceof Undo) || result === null) {
			await closeImport(sql, importId, {
				status: "failed",
				counts: null,
				dataRevision: null,
				error: error instanceof Error ? error.message : String(error),
				now,
			});
			throw error;
		}
		const status = request.dryRun ? "checked" : "parked";
		await end(status, error.message);
		const { counts, rejects }: { counts: ImportCounts; rejects: Reject[] } = result;
		return { importId, dataset: datasetId, status, sameAs: null, counts, revision: null, rejects, seconds: seconds() };
	}
	if (result === null) throw new DomainError("conflict", "the import ended without a result");
	const { counts, rejects, revision }: { counts: ImportCounts; rejects: Reject[]; revision: number | null } = result;
	return {
		importId,
		dataset: datasetId,
		status: "committed",
		sameAs: null,
		counts,
		revision,
		rejects,
		seconds: seconds(),
	};
}

async function readAndMerge(
	{ connection, source, release, locator, onRows, dryRun }: ImportRequest,
	datasetId: string,
	tx: Parameters<typeof createStaging>[0],
) {
	const known = new Map((await listActors(connection.db)).map((actor) => [actor.id, actor]));
	const context = {
		datasetId,
		release,
		locator,
		resolve: createResolver(await listAliases(connection.db)),
		actor: (id: string) => known.get(id),
	};
	const rejects: Reject[] = [];
	let rows = 0;
	async function* events(): AsyncGenerator<StagedEvent> {
		for await (const row of source.rows()) {
			rows += 1;
			if (rows % 1000 === 0) onRows?.(rows);
			if ("reject" in row) {
				rejects.push(row.reject);
				continue;
			}
			const result = stageEvent(row.event, row.line, context);
			if ("staged" in result) yield result.staged;
			else
				rejects.push({
					...result.problem,
					line: row.line,
					message: `line ${row.line}, column ${result.problem.column}. ${result.problem.message}`,
					raw: {},
				});
		}
	}
	await stage(tx, events());
	await lockDataset(tx, datasetId);
	const repeats = await settleRepeats(tx);
	const merged = await settleDifferences(tx, { versioned: source.versioned });
	const setApart = [...repeats.setApart, ...merged.setApart].filter(
		(row) => !(dryRun && row.reason === "release_not_stated"),
	);
	const asChanged = merged.setApart.length + repeats.setApart.length - setApart.length;
	rejects.push(...setApart.map(toReject));
	await addRawRows(source, rejects);
	const quarantined = rejects.filter((reject) => reject.disposition === "quarantined").length;
	const counts: ImportCounts = {
		rows,
		new: merged.new,
		changed: merged.changed + asChanged,
		unchanged: merged.unchanged,
		stale: merged.stale,
		collapsed: repeats.collapsed,
		quarantined,
		rejected: rejects.length - quarantined,
		withdrawn: 0,
	};
	return { counts, rejects };
}

const SENTENCES: Record<SetApart["reason"], (id: string) => string> = {
	repeated_id_differs: (id) =>
		`The id ${id} stands more than once in this file with different content and no newer version among them. Keep one of the rows.`,
	same_version_differs: (id) =>
		`Event ${id} is already held in this very release with other content: somebody edited the file. Import the publisher's own file, or a newer release.`,
	release_not_stated: (id) =>
		`Event ${id} differs from the one held, which names its release; this file names none. State it with --release.`,
};

function toReject({ line, sourceId, reason }: SetApart): Reject {
	return {
		line,
		column: "id",
		value: sourceId,
		code: reason,
		message: `line ${line}, column id. ${SENTENCES[reason](sourceId)}`,
		disposition: reason === "repeated_id_differs" ? "rejected" : "quarantined",
		raw: {},
	};
}

async function addRawRows(source: EventSource, rejects: Reject[]): Promise<void> {
	const wanting = rejects.filter((reject) => Object.keys(reject.raw).length === 0);
	const raw = await source.rawAt(new Set(wanting.map((reject) => reject.line)));
	for (const reject of wanting) reject.raw = raw.get(reject.line) ?? {};
}
