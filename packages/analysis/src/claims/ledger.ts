import { saveReference } from "@harmattan/database/changes/reference";
import {
	type Claim,
	claimIdsEver,
	listClaims,
	newestVerdicts,
	type StoredVerdict,
	verdictHistory,
} from "@harmattan/database/queries/claims";
import { type Dataset, listDatasets } from "@harmattan/database/queries/datasets";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { STATED_TESTS, STATED_VALUES } from "@harmattan/domain/claims/assessment-tests";
import { type ForecastScore, forecastScore } from "@harmattan/domain/claims/forecast-score";
import { claimOf, isClaimable, type MadeClaim, nextClaimId } from "@harmattan/domain/claims/made-claim";
import { type Standing, standingOf } from "@harmattan/domain/claims/standing";
import { DomainError } from "@harmattan/domain/errors";
import type { Member } from "@harmattan/domain/people/roles";
import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";
import { chosenDataset } from "../chosen-dataset.ts";
import type { TimedReader } from "../reader.ts";

export const claimsInput = z.object({ dataset: shortId.nullable().default(null) });
export const claimInput = claimsInput.extend({ id: shortId });

/** A claim with how it stands on a dataset; a null verdict has not been computed yet. */
export interface ClaimView extends Claim {
	result: StoredVerdict | null;
	standing: Standing | null;
	/** How good the forecast was on this dataset; null for what is no forecast. */
	score: ForecastScore | null;
	/** Every verdict on the dataset, newest first. */
	history: StoredVerdict[];
	/** Its verdicts on values that a source states, whatever dataset is requested, newest first; empty for most claims. */
	onStated: StoredVerdict[];
}

export type ClaimsDataset = Pick<Dataset, "id" | "name" | "attribution" | "licence" | "synthetic">;

async function datasetOf(ctx: TimedReader, requested: string | null): Promise<ClaimsDataset> {
	const { id, name, attribution, licence, synthetic } = await chosenDataset(ctx, requested);
	return { id, name, attribution, licence, synthetic };
}

/** Adds a claim that a member makes of a view; its verdicts follow. Throws where the dataset is not open: a claim shows its figure to everybody. */
export async function addClaim(ctx: TimedReader & { member: Member }, made: MadeClaim): Promise<{ id: string }> {
	const dataset = await chosenDataset(ctx, made.dataset);
	if (!isClaimable(dataset))
		throw new DomainError("forbidden", `${dataset.name} is not open, and a claim with its figure is for everybody`, {
			parameter: "dataset",
			remedy: "Claim it on an open dataset.",
		});
	const id = nextClaimId(await claimIdsEver(ctx.db));
	const draft = { entity: "claim" as const, row: claimOf(made, id, ctx.member.name) };
	await saveReference(ctx.db, ctx.member, { entity: "claim", id, version: null }, draft, ctx.now);
	return { id };
}

/** All claims as they stand on a dataset. */
export async function readClaims(
	ctx: TimedReader,
	requested: string | null,
): Promise<{ dataset: ClaimsDataset; revision: number; claims: ClaimView[] }> {
	const dataset = await datasetOf(ctx, requested);
	const claims = await listClaims(ctx.db);
	const histories = await Promise.all(claims.map(({ id }) => verdictHistory(ctx.db, id, [dataset.id])));
	const stated = await Promise.all(claims.map(({ id }) => statedHistory(ctx, id)));
	const revision = (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0;
	return {
		dataset,
		revision,
		claims: claims.map((claim, index) => view(claim, histories[index] ?? [], stated[index] ?? [])),
	};
}

/** One claim as it stands on a dataset, and its newest verdict on every other. Throws where there is no such claim. */
export async function readClaim(
	ctx: TimedReader,
	{ id, dataset: requested }: z.infer<typeof claimInput>,
): Promise<{
	dataset: ClaimsDataset;
	revision: number;
	claim: ClaimView;
	others: (StoredVerdict & { datasetName: string })[];
}> {
	const claim = (await listClaims(ctx.db)).find((row) => row.id === id);
	if (claim === undefined)
		throw new DomainError("not_found", `there is no claim ${id}`, {
			parameter: "id",
			remedy: "See /claims for the list.",
		});
	const datasets = await listDatasets(ctx.db, ctx.viewer);
	const dataset = await datasetOf(ctx, requested);
	const others = datasets.filter((row) => row.id !== dataset.id);
	const [history, onStated, newest] = await Promise.all([
		verdictHistory(ctx.db, id, [dataset.id]),
		statedHistory(ctx, id),
		newestVerdicts(
			ctx.db,
			others.map((row) => row.id),
		),
	]);
	const revision = (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0;
	return {
		dataset,
		revision,
		claim: view(claim, history, onStated),
		others: newest
			.filter(({ claimId }) => claimId === id)
			.map((verdict) => ({ ...verdict, datasetName: others.find((row) => row.id === verdict.datasetId)?.name ?? "" })),
	};
}

const statedHistory = async (ctx: TimedReader, id: string): Promise<StoredVerdict[]> =>
	STATED_TESTS[id] === undefined ? [] : verdictHistory(ctx.db, id, [STATED_VALUES]);

const view = (claim: Claim, history: StoredVerdict[], onStated: StoredVerdict[]): ClaimView => ({
	...claim,
	result: history[0] ?? null,
	standing: standingOf(history),
	score: claim.kind === "forecast" ? forecastScore(claim.likelihood, history[0]?.verdict ?? null) : null,
	history,
	onStated,
});
