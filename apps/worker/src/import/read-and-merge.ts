import { type SetApart, settleDifferences, settleRepeats } from "@harmattan/database/ingest/merge";
import type { StagedEvent } from "@harmattan/database/ingest/staged-event";
import { createStaging, lockDataset, stage } from "@harmattan/database/ingest/staging";
import { listActors, listAliases } from "@harmattan/database/queries/actors";
import { createResolver } from "@harmattan/domain/actors/resolve";
import type { Reject } from "@harmattan/domain/imports/reject";
import type { ImportCounts } from "@harmattan/domain/imports/report";
import type { ImportRequest, ImportTransaction } from "./import-request.ts";
import type { EventSource } from "./source.ts";
import { stageEvent } from "./stage-events.ts";

/** Reads a source into staging and settles it against what is held: staging then holds what is to be stored. */
export async function readAndMerge(
	{ connection, source, release, locator, onRows, dryRun }: ImportRequest,
	datasetId: string,
	tx: ImportTransaction,
): Promise<{ counts: ImportCounts; rejects: Reject[] }> {
	await createStaging(tx);
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
	rejects.push(...[...repeats.setApart, ...merged.setApart].map(toReject));
	await addRawRows(source, rejects);
	// A dry run tells what a file would change once its release is stated, and still names each such row.
	const asChanged = dryRun ? rejects.filter((reject) => reject.code === "release_not_stated").length : 0;
	const quarantined = rejects.filter((reject) => reject.disposition === "quarantined").length - asChanged;
	const counts: ImportCounts = {
		rows,
		new: merged.new,
		changed: merged.changed + asChanged,
		unchanged: merged.unchanged,
		stale: merged.stale,
		collapsed: repeats.collapsed,
		quarantined,
		rejected: rejects.length - quarantined - asChanged,
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
