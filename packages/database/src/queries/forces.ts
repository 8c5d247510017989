import type { Presence } from "@harmattan/domain/forces/force";
import { asc, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { presenceSpells, strengthObservations } from "../schema/reference.ts";
import { citationsOf } from "./citations.ts";

/** All presence spells by host and in the editor's order, their strengths from the oldest to the newest, each value with its citations. */
export async function listPresences(db: Database): Promise<Presence[]> {
	const [spells, strengths] = await Promise.all([
		db.select().from(presenceSpells).orderBy(asc(presenceSpells.position), asc(presenceSpells.id)),
		db
			.select()
			.from(strengthObservations)
			.orderBy(sql`${strengthObservations.dateLatest} asc nulls first`, asc(strengthObservations.id)),
	]);
	const [cited, strengthCited] = await Promise.all([
		citationsOf(
			db,
			"presence",
			spells.map((spell) => spell.id),
		),
		citationsOf(
			db,
			"strength",
			strengths.map((strength) => strength.id),
		),
	]);
	return spells.map(
		({
			position: _position,
			fromEarliest,
			fromLatest,
			toEarliest,
			toLatest,
			lastConfirmedEarliest,
			lastConfirmedLatest,
			...spell
		}) => ({
			...spell,
			from: { earliest: fromEarliest, latest: fromLatest },
			to: { earliest: toEarliest, latest: toLatest },
			lastConfirmed: { earliest: lastConfirmedEarliest, latest: lastConfirmedLatest },
			strengths: strengths
				.filter((strength) => strength.spellId === spell.id)
				.map(({ id, spellId: _spell, dateEarliest, dateLatest, ...strength }) => ({
					...strength,
					date: { earliest: dateEarliest, latest: dateLatest },
					citations: strengthCited.get(id) ?? [],
				})),
			citations: cited.get(spell.id) ?? [],
		}),
	);
}
