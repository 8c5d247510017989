import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Ask } from "./ask.ts";

/** What a restored installation must say as the one did that was backed up. */
export const backupFigures = z.object({
	datasets: z.array(
		z.object({
			id: z.string(),
			events: z.number(),
			deaths: z.number(),
			from: z.string().nullable(),
			to: z.string().nullable(),
		}),
	),
	/** Events and deaths of the cube that indicators are formed from. */
	cube: z.object({ events: z.number(), deaths: z.number() }),
	/** Verdicts of claims, by verdict. */
	verdicts: z.record(z.string(), z.number()),
	dataRevision: z.number().nullable(),
	/** Hash of the newest link of the audit log. */
	auditHead: z.string().nullable(),
});
export type BackupFigures = z.infer<typeof backupFigures>;

/** Forms the figures of a database, in the transaction that asks. */
export async function readFigures(ask: Ask): Promise<BackupFigures> {
	const [found] = await ask<{ figures: BackupFigures }>(`
		select json_build_object(
			'datasets', (select coalesce(json_agg(d order by d.id), '[]') from (
				select dataset_id as id, count(*) as events, coalesce(sum(fatalities_best), 0) as deaths,
					min(date_start)::text as "from", max(date_end)::text as "to"
				from events where withdrawal is null group by dataset_id) d),
			'cube', (select json_build_object('events', coalesce(sum(events), 0), 'deaths', coalesce(sum(fatalities_best), 0)) from country_months),
			'verdicts', (select coalesce(json_object_agg(verdict, count), '{}') from (
				select verdict, count(*) from claim_verdicts group by verdict) v),
			'dataRevision', (select max(id) from data_revisions),
			'auditHead', (select hash from audit_chain order by position desc limit 1)
		) as figures`);
	return backupFigures.parse(found?.figures);
}

/** The names of figures in which two installations differ. */
export function differences(expected: BackupFigures, found: BackupFigures): string[] {
	const names = Object.keys(backupFigures.shape) as (keyof BackupFigures)[];
	return names.filter((name) => !isDeepStrictEqual(expected[name], found[name]));
}
