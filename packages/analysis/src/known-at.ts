import { asKnownAt, revisionKnownAt } from "@harmattan/database/as-known";
import { DomainError } from "@harmattan/domain/errors";
import { knownAt } from "@harmattan/domain/time/known-at";
import type { TimedReader } from "./reader.ts";

/** Answers from the data as they stood at a data revision; as they stand where it is null. */
export async function atRevision<Asker extends TimedReader, Answer>(
	ctx: Asker,
	revision: number | null,
	run: (ctx: Asker) => Promise<Answer>,
): Promise<Answer> {
	return revision === null ? run(ctx) : asKnownAt(ctx.db, revision, (db) => run({ ...ctx, db, knownAt: revision }));
}

/** The data revision that a request names; where it names none, the context's. Null: the present. */
export const requestedRevision = async (ctx: TimedReader, requested: string | null): Promise<number | null> =>
	requested === null ? ctx.knownAt : revisionKnownAt(ctx.db, requested, ctx.now);

/** Answers from the data as they stood at a revision or instant; where none is given, as the context has it. */
export async function withKnownAt<Asker extends TimedReader, Answer>(
	ctx: Asker,
	requested: string | null,
	run: (ctx: Asker) => Promise<Answer>,
): Promise<Answer> {
	return atRevision(ctx, await requestedRevision(ctx, requested), run);
}

/** A context whose every answer is of the data as they stood at a revision or instant. Throws a DomainError where the text names none. */
export async function contextKnownAt<Asker extends TimedReader>(ctx: Asker, text: string): Promise<Asker> {
	const parsed = knownAt.safeParse(text);
	if (!parsed.success)
		throw new DomainError("invalid", parsed.error.issues[0]?.message ?? "is no state of the data", {
			parameter: "knownAt",
		});
	return { ...ctx, knownAt: await revisionKnownAt(ctx.db, parsed.data, ctx.now) };
}
