import type { ClaimResult } from "@harmattan/domain/claims/verdict";
import type { Citation } from "@harmattan/domain/forces/force";
import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { claimVerdicts } from "../schema/claim-verdicts.ts";
import { claims } from "../schema/reference.ts";
import { citationsOf } from "./citations.ts";

/** A sentence that is bound to a test. */
export interface Claim {
	id: string;
	kind: "claim" | "forecast";
	text: string;
	/** The test in words. */
	test: string;
	likelihood: string | null;
	horizon: string | null;
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
	return rows.map(({ position: _position, ...row }) => ({ ...row, citations: cited.get(row.id) ?? [] }));
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

const stored = ({ dataRevision, computedAt, ...row }: typeof claimVerdicts.$inferSelect): StoredVerdict => ({
	...row,
	revision: dataRevision,
	computedAt: computedAt.toISOString(),
});
