import { asKnownAt, revisionKnownAt } from "@harmattan/database/as-known";
import type { ApiContext } from "./context.ts";

/** Answers from the data as they stood at a revision or instant; as they stand where none is given. */
export async function withKnownAt<Answer>(
	ctx: ApiContext,
	knownAt: string | null,
	run: (ctx: ApiContext) => Promise<Answer>,
): Promise<Answer> {
	if (knownAt === null) return run(ctx);
	return asKnownAt(ctx.db, await revisionKnownAt(ctx.db, knownAt), (db) => run({ ...ctx, db }));
}
