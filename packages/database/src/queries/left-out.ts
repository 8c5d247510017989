import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

/** Events of a filter that one figure or another leaves out, by the reason. */
export interface LeftOut {
	/** Taken back by their source. */
	withdrawn: number;
	/** Dated to the month or less: in no figure of a day or week. */
	datedLoosely: number;
	/** Points that stand in for a province or more: in no distance, cell or heat. */
	coarse: number;
	/** Without a best estimate of deaths: they add nothing to a sum of deaths. */
	deathsNotStated: number;
}

/** Counts what figures of a filter leave out. */
export async function countLeftOut(db: Database, filter: EventFilter): Promise<LeftOut> {
	const number = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`;
	const [[standing], [gone]] = await Promise.all([
		db
			.select({
				datedLoosely: number(sql`${events.datePrecision} in ('month', 'longer')`),
				coarse: number(sql`${events.geoPrecision} >= ${COARSE_RANK}`),
				deathsNotStated: number(sql`${events.fatalitiesBest} is null`),
			})
			.from(events)
			.where(whereEvents({ ...filter, datedToWeek: false })),
		db
			.select({ withdrawn: sql<number>`count(*)::int` })
			.from(events)
			.where(whereEvents({ ...filter, isWithdrawn: true })),
	]);
	return {
		withdrawn: gone?.withdrawn ?? 0,
		datedLoosely: standing?.datedLoosely ?? 0,
		coarse: standing?.coarse ?? 0,
		deathsNotStated: standing?.deathsNotStated ?? 0,
	};
}
