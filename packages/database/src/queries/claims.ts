import { ASSESSMENT_TESTS } from "@harmattan/domain/claims/assessment-tests";
import type { ClaimTest } from "@harmattan/domain/claims/claim-test";
import { CLAIMS_VERSION } from "@harmattan/domain/claims/evaluate";
import type { ClaimResult, Verdict } from "@harmattan/domain/claims/verdict";
import type { Citation } from "@harmattan/domain/forces/force";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { claimVerdicts } from "../schema/claim-verdicts.ts";
import { datasets } from "../schema/datasets.ts";
import { claims, referenceHistory } from "../schema/reference.ts";
import { citationsOf } from "./citations.ts";
import { seenBy } from "./seen-by.ts";

/** A sentence that is bound to a test. */
export interface Claim {
	id: string;
	kind: "claim" | "forecast";
	text: string;
	/** The test in words. */
	test: string;
	likelihood: string | null;
	horizon: string | null;
	bound: ClaimTest | null;
	/** Who made the claim; null for those of the founding assessment. */
	author: string | null;
	citations: Citation[];
}

/** A verdict as it was computed. */
export interface StoredVerdict extends ClaimResult {
	claimId: string;
	datasetId: string;
	revision: number;
	version: number;
	/** ISO instant. */
	computedAt: string;
}

/** All claims, in the editor's order. */
export async function listClaims(db: Database): Promise<Claim[]> {
	const rows = await db.select().from(claims).orderBy(asc(claims.position), asc(claims.id));
	const cited = await citationsOf(
		db,
		"claim",
		rows.map((row) => row.id),
	);
	return rows.map(({ position: _position, ...row }) => ({
		...row,
		// The assessment's own tests are code: who edits the words of a claim does not move its goalposts.
		bound: ASSESSMENT_TESTS[row.id] ?? row.bound,
		citations: cited.get(row.id) ?? [],
	}));
}

/** Ids of all claims that there are or were. */
export async function claimIdsEver(db: Database): Promise<string[]> {
	const rows = await db
		.selectDistinct({ id: referenceHistory.entityId })
		.from(referenceHistory)
		.where(eq(referenceHistory.entity, "claim"));
	return rows.map(({ id }) => id);
}

/** The newest verdict of each claim on each of some datasets. */
export async function newestVerdicts(db: Database, datasetIds: readonly string[]): Promise<StoredVerdict[]> {
	if (datasetIds.length === 0) return [];
	const rows = await db
		.selectDistinctOn([claimVerdicts.claimId, claimVerdicts.datasetId])
		.from(claimVerdicts)
		.where(inArray(claimVerdicts.datasetId, [...datasetIds]))
		.orderBy(
			claimVerdicts.claimId,
			claimVerdicts.datasetId,
			desc(claimVerdicts.dataRevision),
			desc(claimVerdicts.version),
		);
	return rows.map(stored);
}

/** Every verdict of a claim on some datasets, newest first. */
export async function verdictHistory(
	db: Database,
	claimId: string,
	datasetIds: readonly string[],
): Promise<StoredVerdict[]> {
	if (datasetIds.length === 0) return [];
	const rows = await db
		.select()
		.from(claimVerdicts)
		.where(sql`${eq(claimVerdicts.claimId, claimId)} and ${inArray(claimVerdicts.datasetId, [...datasetIds])}`)
		.orderBy(desc(claimVerdicts.dataRevision), desc(claimVerdicts.version));
	return rows.map(stored);
}

/** A claim whose verdict on a dataset is another than before. */
export interface ReportedChange {
	claim: string;
	text: string;
	dataset: string;
	datasetName: string;
	before: Verdict;
	verdict: Verdict;
}

/**
 * The verdicts that a data revision has changed, on the datasets that a viewer may see; by the rule of the domain's
 * `changesOf`, a claim that can no longer be tested, or can be again, is no change by itself.
 */
export async function verdictChanges(db: Database, viewer: Viewer, revision: number): Promise<ReportedChange[]> {
	const rows = await db.execute<ReportedChange & Record<string, unknown>>(sql`
		select * from (
			select ${claims.id} as claim, ${claims.text} as text, ${datasets.id} as dataset, ${datasets.name} as "datasetName",
				now_found.verdict as verdict, (
					select earlier.verdict from ${claimVerdicts} earlier
					where earlier.claim_id = now_found.claim_id and earlier.dataset_id = now_found.dataset_id and earlier.data_revision < now_found.data_revision
						and earlier.verdict <> 'not_testable'
					order by earlier.data_revision desc, earlier.version desc limit 1
				) as before
			from ${claimVerdicts} now_found
			join ${claims} on ${claims.id} = now_found.claim_id
			join ${datasets} on ${datasets.id} = now_found.dataset_id
			where now_found.data_revision = ${revision} and now_found.version = ${CLAIMS_VERSION}
				and ${seenBy(viewer)}
			order by ${claims.position}, ${claims.id}
		) changes
		where before is not null and verdict <> 'not_testable' and before <> verdict`);
	return [...rows];
}

const stored = ({ dataRevision, computedAt, ...row }: typeof claimVerdicts.$inferSelect): StoredVerdict => ({
	...row,
	revision: dataRevision,
	computedAt: computedAt.toISOString(),
});
