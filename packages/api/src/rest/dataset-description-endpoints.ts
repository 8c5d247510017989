import { chosenDataset } from "@harmattan/analysis/chosen-dataset";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { shortId } from "@harmattan/domain/short-id";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { croissant, dataPackage } from "../exports/dataset-description.ts";
import { endpoint } from "./endpoint.ts";
import { publicUrl } from "./public-url.ts";

const parameters = z.object({ id: shortId, knownAt: knownAt.optional() });
/** The shape is that of a standard of others; what we promise is that it is an object. */
const standard = z.record(z.string(), z.unknown());

/** Descriptions of a dataset's events that programs of others read, each pinned to a state of the data. */
export const DATASET_DESCRIPTION_ENDPOINTS = [
	endpoint({
		path: "/datasets/{id}/datapackage.json",
		summary: "The dataset's events as a Data Package 2.0",
		parameters,
		answer: standard,
		run: async (ctx, { id }, request) => dataPackage(await described(ctx, id, request)),
	}),
	endpoint({
		path: "/datasets/{id}/croissant.json",
		summary: "The dataset's events in schema.org JSON-LD, by Croissant 1.0",
		type: "application/ld+json",
		parameters,
		answer: standard,
		run: async (ctx, { id }, request) => croissant(await described(ctx, id, request)),
	}),
];

async function described(ctx: ApiContext, id: string, request: Request) {
	const [dataset, revision] = await Promise.all([chosenDataset(ctx, id), newestRevision(ctx.db, ctx.viewer)]);
	return {
		dataset,
		revision: revision?.id ?? 0,
		recordedAt: revision === undefined ? null : new Date(revision.recordedAt),
		origin: publicUrl(ctx, request).origin,
	};
}
