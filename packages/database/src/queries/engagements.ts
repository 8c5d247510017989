import type { Citation } from "@harmattan/domain/forces/force";
import type { DatedSpan } from "@harmattan/domain/time/dated-span";
import { asc } from "drizzle-orm";
import type { Database } from "../client.ts";
import { engagements } from "../schema/reference.ts";
import { citationsOf } from "./citations.ts";

export interface Engagement {
	id: string;
	host: string;
	sponsor: string;
	kind: string;
	title: string;
	from: DatedSpan;
	to: DatedSpan;
	state: "ongoing" | "ending" | "ended" | "reported" | "announced";
	citations: Citation[];
}

/** All dealings between hosts and outside powers, by host and sponsor. */
export async function listEngagements(db: Database): Promise<Engagement[]> {
	const rows = await db
		.select()
		.from(engagements)
		.orderBy(asc(engagements.host), asc(engagements.sponsor), asc(engagements.id));
	const cited = await citationsOf(
		db,
		"engagement",
		rows.map((row) => row.id),
	);
	return rows.map(({ fromEarliest, fromLatest, toEarliest, toLatest, ...row }) => ({
		...row,
		from: { earliest: fromEarliest, latest: fromLatest },
		to: { earliest: toEarliest, latest: toLatest },
		citations: cited.get(row.id) ?? [],
	}));
}
