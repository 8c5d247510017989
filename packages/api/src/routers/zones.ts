import {
	addZones,
	openZone,
	openZoneFile,
	removeZone,
	saveZone,
	zoneFile,
	zonesToAdd,
	zoneToRemove,
	zoneToSave,
} from "@harmattan/analysis/zones/keep-zones";
import { proposalInput, proposeZone } from "@harmattan/analysis/zones/propose-zone";
import { readZoneChanges, readZones, zonesInput } from "@harmattan/analysis/zones/zones";
import { listZones } from "@harmattan/database/queries/zones";
import { errorWords } from "@harmattan/messages/error-words";
import { z } from "zod";
import { pastProcedure } from "../past-procedure.ts";
import { analystProcedure, router } from "../trpc.ts";

/** Zones over time: who draws them, and what lies between two months. */
export const zonesRouter = router({
	read: pastProcedure.input(zonesInput).query(({ ctx, input }) => readZones(ctx, input)),
	/** Every version of every zone, as a map of any month needs them. */
	versions: pastProcedure.query(({ ctx }) => listZones(ctx.db)),
	/** Months for which somebody drew, each with its difference from the month drawn before. */
	changes: pastProcedure.query(async ({ ctx }) =>
		(await readZoneChanges(ctx)).map(({ touched: _touched, drawn, ...change }) => ({
			...change,
			drawn: drawn.map(({ geometry: _geometry, ...zone }) => zone),
		})),
	),
	/** What the rule makes of an actor's events; nothing is stored. */
	propose: analystProcedure.input(proposalInput).query(({ ctx, input }) => proposeZone(ctx, input)),
	open: analystProcedure
		.meta({ isKept: true })
		.input(z.object({ id: z.string().min(1).max(80) }))
		.query(({ ctx, input }) => openZone(ctx, input.id)),
	/** Reads a GeoJSON file of zones and says all that is wrong with it; nothing is stored. */
	readFile: analystProcedure.input(zoneFile).mutation(async ({ ctx, input }) => {
		const { zones, problems } = await openZoneFile(ctx, input);
		return {
			zones,
			problems: problems.map((problem) => ({ ...problem, message: errorWords(ctx.language, problem.message) })),
		};
	}),
	add: analystProcedure.input(zonesToAdd).mutation(({ ctx, input }) => addZones(ctx, input)),
	save: analystProcedure.input(zoneToSave).mutation(({ ctx, input }) => saveZone(ctx, input)),
	remove: analystProcedure.input(zoneToRemove).mutation(({ ctx, input }) => removeZone(ctx, input)),
});
