import { createHash } from "node:crypto";
import { type CitedView, findCitedView, keepCitedView } from "@harmattan/database/changes/cited-views";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { DomainError } from "@harmattan/domain/errors";
import { knownAt } from "@harmattan/domain/time/known-at";
import canonicalize from "canonicalize";
import { z } from "zod";
import { withKnownAt } from "../known-at.ts";
import type { TimedReader } from "../reader.ts";
import { CITABLE, type CitableKind, type RequestedView } from "./citable.ts";

export const citeInput = z.object({
	kind: z.enum(Object.keys(CITABLE) as [CitableKind, ...CitableKind[]]),
	requested: z.record(z.string(), z.unknown()),
	/** The state of the data that the view shows; null is now. */
	knownAt: knownAt.nullable().default(null),
});

const ID_LETTERS = 14;
/** Stands for the dataset of a view that shows no events. */
const NO_DATASET = "";
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const hashOf = (value: unknown) => createHash("sha256").update(canonicalize(plain(value)) ?? "");

/** Keeps a view as it stands, and gives the id under which it stays. The same view of the same data has the same id. */
export async function cite(
	ctx: TimedReader,
	{ kind, requested: raw, knownAt: asOf }: z.infer<typeof citeInput>,
): Promise<{ id: string }> {
	const { parameters, read, versions } = CITABLE[kind].ask(raw);
	const { found, title } = await withKnownAt(ctx, asOf, read);
	const requested = { ...parameters, dataset: found.dataset?.id ?? null };
	const { revision } = found;
	// The key of the hash keeps its first name, so that a view that is cited again gets the link it had.
	const id = hashOf({ kind, asked: requested, revision, versions }).digest("base64url").slice(0, ID_LETTERS);
	await keepCitedView(ctx.db, {
		id,
		kind,
		requested,
		datasetId: found.dataset?.id ?? NO_DATASET,
		title,
		dataRevision: revision,
		versions,
		values: plain(found),
		hash: hashOf(found).digest("hex"),
		citedAt: ctx.now,
	});
	return { id };
}

/** Whether a kept view can be formed again from the data as they stood, and comes out the same. */
export type Recomputed = "equal" | "differs" | "method_changed";

/** A kept view with what it showed, and how that compares with what its data and those of today give. */
export async function openCited(ctx: TimedReader, id: string) {
	const view = await findCitedView(ctx.db, id);
	const visible = await listDatasets(ctx.db, ctx.viewer);
	const dataset = visible.find((row) => row.id === view?.datasetId);
	const beside = view?.kind === "indicator" ? view.requested.beside : null;
	const isHidden = typeof beside === "string" && !visible.some((row) => row.id === beside);
	if (view === undefined || isHidden || (dataset === undefined && view.datasetId !== NO_DATASET))
		throw new DomainError("not_found", `there is no cited view ${id}`, { parameter: "id" });
	const kind = CITABLE[view.kind as CitableKind];
	const requested = kind.ask(view.requested);
	const kept = kind.kept(view.values);
	return {
		id,
		kind: view.kind as CitableKind,
		title: view.title,
		revision: view.dataRevision,
		versions: view.versions,
		hash: view.hash,
		citedAt: view.citedAt.toISOString(),
		source: [...kept.sources, ...(dataset ? [`${dataset.attribution} (${dataset.licence})`] : [])].join("; "),
		synthetic: dataset?.synthetic ?? false,
		address: requested.address,
		recomputed: await recompute(ctx, view, requested),
		values: kept.headlines,
		today: await unlessGone(async () => (await requested.read(ctx)).headlines),
	};
}

/** Null where a milestone, claim or region that the view was requested is no longer there: the link must not die with it. */
async function unlessGone<Answer>(read: () => Promise<Answer>): Promise<Answer | null> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof DomainError && error.code === "not_found") return null;
		throw error;
	}
}

async function recompute(
	ctx: TimedReader,
	{ versions, dataRevision, hash }: CitedView,
	requested: RequestedView,
): Promise<Recomputed> {
	if (canonicalize(requested.versions) !== canonicalize(versions)) return "method_changed";
	const again = await unlessGone(() => withKnownAt(ctx, String(dataRevision), requested.read));
	return again !== null && hashOf(again.found).digest("hex") === hash ? "equal" : "differs";
}
