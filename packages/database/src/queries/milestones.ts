import type { Citation } from "@harmattan/domain/forces/force";
import type { DatedSpan } from "@harmattan/domain/time/dated-span";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { milestones } from "../schema/reference.ts";
import { citationsOf } from "./citations.ts";

export interface Milestone {
	id: string;
	title: string;
	kind: string;
	date: DatedSpan;
	countries: string[];
	parties: string[];
	place: string | null;
	note: string | null;
	citations: Citation[];
}

/** All milestones, oldest first; those without any date last. */
export async function listMilestones(db: Database): Promise<Milestone[]> {
	const rows = await db
		.select()
		.from(milestones)
		.orderBy(sql`coalesce(${milestones.dateEarliest}, ${milestones.dateLatest}) nulls last`, milestones.id);
	const cited = await citationsOf(
		db,
		"milestone",
		rows.map((row) => row.id),
	);
	return rows.map(({ dateEarliest, dateLatest, ...row }) => ({
		...row,
		date: { earliest: dateEarliest, latest: dateLatest },
		citations: cited.get(row.id) ?? [],
	}));
}
