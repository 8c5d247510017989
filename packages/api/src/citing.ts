import { createHash } from "node:crypto";
import { type CitedView, findCitedView, keepCitedView } from "@harmattan/database/changes/cited-views";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { DomainError } from "@harmattan/domain/errors";
import { knownAt } from "@harmattan/domain/time/known-at";
import canonicalize from "canonicalize";
import { z } from "zod";
import { CITABLE, type CitableKind } from "./citable.ts";
import type { ApiContext } from "./context.ts";
import { withKnownAt } from "./known-at.ts";

export const citeInput = z.object({
	kind: z.enum(Object.keys(CITABLE) as [CitableKind, ...CitableKind[]]),
	asked: z.record(z.string(), z.unknown()),
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
	ctx: ApiContext,
	{ kind, asked: raw, knownAt: asOf }: z.infer<typeof citeInput>,
): Promise<{ id: string }> {
	const { input, read, title, versions: versionsOf } = CITABLE[kind];
	const parsed = input.safeParse(raw);
	if (!parsed.success)
		throw new DomainError("invalid", parsed.error.issues[0]?.message ?? "the view can not be read", {
			parameter: parsed.error.issues[0]?.path.join(".") ?? "asked",
		});
	const versions = versionsOf(parsed.data);
	const found = await withKnownAt(ctx, asOf, (then) => read(then, parsed.data));
	const asked = { ...parsed.data, dataset: found.dataset?.id ?? null };
	const { revision } = found;
	const id = hashOf({ kind, asked, revision, versions }).digest("base64url").slice(0, ID_LETTERS);
	await keepCitedView(ctx.db, {
		id,
		kind,
		asked,
		datasetId: found.dataset?.id ?? NO_DATASET,
		title: title(found),
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
export async function openCited(ctx: ApiContext, id: string) {
	const view = await findCitedView(ctx.db, id);
	const visible = await listDatasets(ctx.db, ctx.viewer);
	const dataset = visible.find((row) => row.id === view?.datasetId);
	const beside = view?.kind === "indicator" ? view.asked.beside : null;
	const isHidden = typeof beside === "string" && !visible.some((row) => row.id === beside);
	if (view === undefined || isHidden || (dataset === undefined && view.datasetId !== NO_DATASET))
		throw new DomainError("not_found", `there is no cited view ${id}`, { parameter: "id" });
	const kind = CITABLE[view.kind as CitableKind];
	const asked = kind.input.parse(view.asked);
	return {
		id,
		kind: view.kind as CitableKind,
		title: view.title,
		revision: view.dataRevision,
		versions: view.versions,
		hash: view.hash,
		citedAt: view.citedAt.toISOString(),
		source: [
			...(kind.sources?.(view.values as never) ?? []),
			...(dataset ? [`${dataset.attribution} (${dataset.licence})`] : []),
		].join("; "),
		synthetic: dataset?.synthetic ?? false,
		address: kind.address(asked),
		recomputed: await recompute(ctx, view),
		values: kind.headlines(view.values as never),
		today: await unlessGone(async () => kind.headlines(await kind.read(ctx, asked))),
	};
}

/** Null where a milestone, claim or region that the view was asked for is no longer there: the link must not die with it. */
async function unlessGone<Answer>(read: () => Promise<Answer>): Promise<Answer | null> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof DomainError && error.code === "not_found") return null;
		throw error;
	}
}

async function recompute(
	ctx: ApiContext,
	{ kind: name, asked, versions, dataRevision, hash }: CitedView,
): Promise<Recomputed> {
	const kind = CITABLE[name as CitableKind];
	if (canonicalize(kind.versions(kind.input.parse(asked))) !== canonicalize(versions)) return "method_changed";
	const again = await unlessGone(() =>
		withKnownAt(ctx, String(dataRevision), (then) => kind.read(then, kind.input.parse(asked))),
	);
	return again !== null && hashOf(again).digest("hex") === hash ? "equal" : "differs";
}
