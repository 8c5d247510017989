import { applyStaging, applyWithdrawals } from "@harmattan/database/ingest/apply";
import { confirmStaged, noteConfirmations } from "@harmattan/database/ingest/confirmations";
import { formFirstCube, refreshCube } from "@harmattan/database/ingest/cube";
import { datasetTotals } from "@harmattan/database/ingest/data-revisions";
import { committedReleases, ensureDataset, heldByImport, readCoverage } from "@harmattan/database/ingest/dataset-state";
import {
	compareCountries,
	describeNew,
	describeStaging,
	describeStale,
	describeWithdrawn,
	keepCountryMonths,
	recordDifferences,
} from "@harmattan/database/ingest/describe-changes";
import { openPartition } from "@harmattan/database/ingest/event-partitions";
import { createStaging } from "@harmattan/database/ingest/event-writer";
import { lockDataset, readHeldEvents } from "@harmattan/database/ingest/held-events";
import { closeImport } from "@harmattan/database/ingest/import-records";
import { clearRejects, RejectWriter } from "@harmattan/database/ingest/reject-writer";
import { dropSettled, type SetApart, settleStaging } from "@harmattan/database/ingest/settle";
import { proposeAbsent, proposeDeleted, proposeNotConfirmed } from "@harmattan/database/ingest/withdrawals";
import { notifyImport } from "@harmattan/database/notify";
import { type CoverageReport, reportCoverage } from "@harmattan/domain/coverage/import-coverage";
import { compareHeadlines } from "@harmattan/domain/imports/check-report";
import { countsBalance, type ImportCounts, type ImportStatus } from "@harmattan/domain/imports/report";
import { parseRelease } from "@harmattan/domain/merge/release";
import { RowSorter } from "@harmattan/domain/merge/row-sorter";
import { HEADLINE_REGIONS } from "@harmattan/domain/regions/regions";
import { countryCode } from "@harmattan/geo/countries";
import type { Attempt, Verdict } from "./attempt.ts";
import { commitAttempt } from "./commit-attempt.ts";
import type { ImportRequest, ImportTransaction } from "./import-request.ts";
import { mappingSettings } from "./mapping-settings.ts";
import { readRows } from "./read-rows.ts";
import type { EventSource } from "./source.ts";

/** Unknown countries that a report names. */
const MAX_NAMED = 12;

/** Thrown inside the transaction to undo it on purpose. */
class Undone extends Error {
	readonly attempt: Attempt;
	readonly verdict: Exclude<Verdict, { status: "committed" }>;

	constructor(attempt: Attempt, verdict: Exclude<Verdict, { status: "committed" }>) {
		super(verdict.reason ?? verdict.status);
		this.attempt = attempt;
		this.verdict = verdict;
	}
}

/**
 * Runs an import from its source to its end in one transaction: all of it is stored or nothing. Everything is applied
 * before `judge` is called, so that its figures are those that a commit would give; a verdict against it undoes all.
 */
export async function attemptImport(
	request: ImportRequest,
	judge: (attempt: Attempt) => Verdict,
): Promise<Attempt & { status: ImportStatus; revision: number | null }> {
	const { connection, importId, now } = request;
	const { sql } = connection;
	await clearRejects(sql, importId);
	const rejects = new RejectWriter(sql, importId);
	try {
		return await sql.begin(async (tx) => {
			const attempt = await readAndApply(tx, request, rejects);
			const verdict = judge(attempt);
			if (verdict.status !== "committed") throw new Undone(attempt, verdict);
			const revision = await commitAttempt(tx, request, attempt);
			return { ...attempt, status: verdict.status, revision };
		});
	} catch (error) {
		if (!(error instanceof Undone)) throw error;
		const { verdict } = error;
		const attempt = { ...error.attempt, counts: countsIfReleaseWereStated(error.attempt) };
		await sql.begin(async (tx) => {
			await recordDifferences(tx, importId, attempt.differences);
			await closeImport(tx, importId, {
				status: verdict.status,
				counts: attempt.counts,
				report: attempt.report,
				dataRevision: null,
				error: verdict.reason,
				now,
			});
			await notifyImport(tx, importId);
		});
		return { ...attempt, status: verdict.status, revision: null };
	}
}

/** What is not stored tells what the file would change once its release is stated; each such row is still named. */
function countsIfReleaseWereStated({ counts, releaseNotStated }: Attempt): ImportCounts {
	return {
		...counts,
		changed: counts.changed + releaseNotStated,
		quarantined: counts.quarantined - releaseNotStated,
	};
}

async function readAndApply(tx: ImportTransaction, request: ImportRequest, rejects: RejectWriter): Promise<Attempt> {
	const { importId, datasetId, draft, source, release, snapshot, mappers, onProgress } = request;
	// Within the transaction: a check, and an import that fails, leave no dataset behind.
	await ensureDataset(tx, draft);
	await lockDataset(tx, datasetId);
	await createStaging(tx);
	await keepCountryMonths(tx, datasetId);
	const { fatalitiesBest: deathsBefore } = await datasetTotals(tx, datasetId);
	const sorter = new RowSorter();
	await readHeldEvents(tx, datasetId, (key, fingerprint) => sorter.hold(key, fingerprint));
	const mapper = mappers.open(await mappingSettings(request), source.bytes);
	const partition = await openPartition(tx, datasetId);
	const read = await readRows(tx, { source, onProgress, partition }, sorter, mapper, rejects).finally(mapper.close);
	await partition.finish();
	onProgress({ phase: "merging", rows: read.rows });
	const policy = { versioned: source.versioning !== "none" };
	const settled = await settleStaging(tx, { importId, sorter, policy, releaseRank: release?.rank ?? null });
	await refuseSetApart(source, settled.setApart, rejects);
	await rejects.finish();
	const stale = settled.stale === 0 ? [] : await describeStale(tx);
	const restated = await confirmStaged(tx, importId);
	await dropSettled(tx);
	const changes = await describeStaging(tx);
	await applyStaging(tx, importId);
	const shown = { datasetId, importId, sorter, refusedIds: read.refusedIds };
	const absence = { ...shown, unnamed: read.unnamed };
	const reconfirmed = release !== null && read.unchanged > 0 ? await noteConfirmations(tx, shown, release) : 0;
	const absent = snapshot === null ? 0 : await proposeAbsent(tx, absence, snapshot);
	const supersedes = release !== null && !release.candidate && (await holdsCandidates(tx, datasetId)) ? release : null;
	const notConfirmed = supersedes === null ? 0 : await proposeNotConfirmed(tx, absence, supersedes);
	const deleted = source.deletions === null ? 0 : await proposeDeleted(tx, datasetId, source.deletions);
	const fresh = read.new + settled.new;
	const described = fresh === 0 ? { newAt: [], differences: [] } : await describeNew(tx, { datasetId, importId });
	const proposed = absent + notConfirmed + deleted > 0;
	const leaving = proposed ? await describeWithdrawn(tx, datasetId) : [];
	const withdrawn = proposed ? await applyWithdrawals(tx, importId) : 0;
	onProgress({ phase: "figures", rows: read.rows });
	const moved = fresh + settled.changed + withdrawn > 0;
	if (partition.isNew) await formFirstCube(tx, datasetId, importId);
	else if (moved) await refreshCube(tx, datasetId, importId);
	const { before, after } = await compareCountries(tx, datasetId);
	const counts: ImportCounts = {
		rows: read.rows,
		new: fresh,
		changed: settled.changed,
		unchanged: read.unchanged + settled.unchanged,
		stale: settled.stale,
		collapsed: read.collapsed + settled.collapsed,
		quarantined: rejects.quarantined,
		rejected: rejects.total - rejects.quarantined,
		outOfScope: read.outOfScope,
		withdrawn,
	};
	if (!countsBalance(counts)) throw new Error(`the counts of the import do not add up: ${JSON.stringify(counts)}`);
	return {
		counts,
		deathsBefore,
		report: {
			...changes.report,
			headlines: compareHeadlines(before, after, HEADLINE_REGIONS),
			newAt: described.newAt,
			flags: read.flags,
			unknownCountries: [...read.unknownCountries].slice(0, MAX_NAMED),
			coverage: await coverageReport(tx, request),
			withdrawals: {
				absent,
				notConfirmed,
				deleted,
				unnamedRows: snapshot === null && supersedes === null ? 0 : read.unnamed,
			},
		},
		differences: [...changes.changed, ...described.differences, ...leaving, ...stale],
		confirmed: restated + reconfirmed,
		rejects: rejects.shown,
		refused: rejects.total,
		releaseNotStated: rejects.count("release_not_stated"),
	};
}

/** What the import adds to coverage: by its release, by what is stated, or by the events that it now holds. */
async function coverageReport(
	tx: ImportTransaction,
	{ datasetId, importId, source, release, stated, scope, now }: ImportRequest,
): Promise<CoverageReport> {
	const held = await heldByImport(tx, datasetId, importId);
	const named = [...source.countryNames()].flatMap((name) => countryCode(name) ?? []);
	return reportCoverage(await readCoverage(tx, datasetId), {
		format: source.formatId,
		release,
		stated,
		scope,
		countries: [...new Set([...held.countries, ...named])].toSorted(),
		held: held.days,
		now,
	});
}

/** True where candidate releases have been imported, which a final one supersedes. */
async function holdsCandidates(tx: ImportTransaction, datasetId: string): Promise<boolean> {
	return (await committedReleases(tx, datasetId)).some((release) => parseRelease(release)?.candidate === true);
}

const SENTENCES: Record<SetApart["reason"], (id: string) => string> = {
	repeated_id_differs: (id) =>
		`The id ${id} stands more than once in this file with different content and no newer version among them. Keep one of the rows.`,
	same_version_differs: (id) =>
		`Event ${id} is already held in this very version with other content: somebody edited the file. Import the publisher's own file, or a newer release.`,
	release_not_stated: (id) =>
		`Event ${id} differs from the one held, which names its release; this file names none. State the release of the file.`,
};

/** Keeps rows that the merge set apart, with their columns: the source is read again for those. */
async function refuseSetApart(
	source: EventSource,
	setApart: readonly SetApart[],
	rejects: RejectWriter,
): Promise<void> {
	if (setApart.length === 0) return;
	const byLine = new Map(setApart.map((row) => [row.line, row]));
	for await (const batch of source.batches()) {
		const { records, from } = batch;
		for (let index = from; index < records.lines.length; index++) {
			const found = byLine.get(records.lines[index] ?? 0);
			if (found === undefined) continue;
			const { line, sourceId, reason } = found;
			rejects.add({
				line,
				column: "id",
				value: sourceId,
				code: reason,
				message: `line ${line}, column id. ${SENTENCES[reason](sourceId)}`,
				disposition: reason === "repeated_id_differs" ? "rejected" : "quarantined",
				raw: source.rawAt(records, index),
			});
		}
		source.done(batch);
		await rejects.ready();
	}
}
