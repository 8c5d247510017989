import { SETTLING_VERSION } from "@harmattan/domain/actors/settle-actors";
import type { Sql, TransactionSql } from "postgres";
import { copyInto } from "../copy.ts";
import { enqueue } from "../enqueue.ts";
import type { StoredActor } from "../schema/events.ts";

const PAGE = 5000;

/** What of an event depends on our list of actors, with what that is made from. */
export interface ActorMatch {
	eventKey: string;
	countryStated: string | null;
	admin1: string | null;
	/** ISO. */
	dateStart: string;
	classes: number;
	sideA: string | null;
	sideB: string | null;
	actorIds: string[];
	actors: StoredActor[];
}

/** The setting that says by which rules the stored events are settled; where it is missing, by the first. */
const SETTING = "settlingVersion";

/** Asks for all events to be settled anew where this version of the product settles them otherwise than the one that stored them. True where it did. */
export async function matchAnew(sql: Sql, version = SETTLING_VERSION): Promise<boolean> {
	return sql.begin(async (tx) => {
		const [held] = await tx<{ value: number }[]>`select value from settings where name = ${SETTING} for update`;
		if ((held?.value ?? 1) === version) return false;
		await tx`insert into settings (name, value) values (${SETTING}, ${tx.json(version)}) on conflict (name) do update set value = excluded.value`;
		const stored = await tx`select 1 from events limit 1`;
		if (stored.length === 0) return false;
		await askForMatching(tx);
		return true;
	});
}

/** The events of a dataset, in pages, withdrawn ones too: they may come back. */
export async function* readMatches(tx: TransactionSql, datasetId: string): AsyncGenerator<ActorMatch[]> {
	for (let after: string | null = null; ; ) {
		const page: ActorMatch[] = await tx<ActorMatch[]>`
			select event_key as "eventKey", country_stated as "countryStated", admin1, date_start::text as "dateStart", classes,
				side_a as "sideA", side_b as "sideB", actor_ids as "actorIds", actors
			from events where dataset_id = ${datasetId} and ${after === null ? tx`true` : tx`event_key > ${after}`}
			order by event_key limit ${PAGE}`;
		if (page.length > 0) yield page;
		if (page.length < PAGE) return;
		after = page.at(-1)?.eventKey ?? null;
	}
}

/** Makes the table that `writeMatches` gathers in. It goes with the transaction. */
export async function createMatched(tx: TransactionSql): Promise<void> {
	await tx`
		create temporary table matched on commit drop as
		select event_key, classes, side_a, side_b, actor_ids, actors from events with no data`;
}

/** Adds events whose actors are settled otherwise now. */
export async function writeMatches(tx: TransactionSql, matches: readonly ActorMatch[]): Promise<void> {
	await copyInto(
		tx,
		"matched",
		["event_key", "classes", "side_a", "side_b", "actor_ids", "actors"],
		matches.map(({ eventKey, classes, sideA, sideB, actorIds, actors }) => [
			eventKey,
			classes,
			sideA,
			sideB,
			actorIds,
			JSON.stringify(actors),
		]),
	);
}

/** Asks the worker to settle all events' actors again, once this transaction has committed. */
export async function askForMatching(tx: TransactionSql): Promise<void> {
	await enqueue(tx, "match-actors", {});
}

/** Gives the gathered events what was found. What a source states of them stays: this is no new version of theirs. */
export async function applyMatches(tx: TransactionSql): Promise<void> {
	await tx`
		update events e set classes = m.classes, side_a = m.side_a, side_b = m.side_b, actor_ids = m.actor_ids, actors = m.actors
		from matched m where e.event_key = m.event_key`;
}
