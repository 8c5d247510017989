import { verdictChanges } from "@harmattan/database/queries/claims";
import { findRevision, newestRevision } from "@harmattan/database/queries/revisions";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { tracked } from "@trpc/server";
import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";

export const liveRouter = router({
	/**
	 * Data revisions as they are committed, with what each moved. Somebody who was away gets the newest one at
	 * once. A revision of data that the viewer may not see comes without its summary. The verdicts that a revision
	 * has changed follow once they are computed.
	 */
	revisions: publicProcedure.input(z.object({ lastEventId: z.string().nullish() })).subscription(async function* ({
		ctx,
		input,
		signal,
	}) {
		let seen = Number(input.lastEventId ?? 0);
		const ended = signal ?? new AbortController().signal;
		const newest = async (viewer: Viewer) => {
			const revision = await newestRevision(ctx.db, viewer);
			return revision && revision.id > seen ? revision : undefined;
		};
		const missed = seen > 0 ? await newest(ctx.viewer) : undefined;
		if (missed) {
			seen = missed.id;
			yield tracked(String(missed.id), { revision: missed, verdicts: [] });
		}
		for await (const { of, id } of ctx.feed.revisions(ended)) {
			// The stream outlives sessions and roles: what is shown is what the asker may see by now.
			const viewer = await ctx.viewerNow().catch(() => undefined);
			if (viewer === undefined || viewer?.role === "none") return;
			if (of === "verdicts") {
				const verdicts = await verdictChanges(ctx.db, viewer, id);
				yield tracked(String(Math.max(seen, id)), { revision: null, verdicts });
				continue;
			}
			const revision = id === 0 ? await newest(viewer) : await findRevision(ctx.db, viewer, id);
			if (!revision) continue;
			seen = revision.id;
			yield tracked(String(revision.id), { revision, verdicts: [] });
		}
	}),
});
