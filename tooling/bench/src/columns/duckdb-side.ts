import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from "@duckdb/duckdb-wasm";
import type { EventColumns } from "@harmattan/columns/event-columns";
import type { Hexagons } from "@harmattan/columns/hexagons";
import type { Selection } from "@harmattan/columns/selection";
import { int32, tableFromArrays, tableToIPC } from "@uwdata/flechette";

/** The same counts by DuckDB in the browser: a table of integers, and a query for each dimension. */
export interface DuckDbSide {
	/** Milliseconds and the sum of all counts under a selection. */
	run: (step: Selection) => Promise<{ time: number; sum: number }>;
}

/** Loads the events into DuckDB, which the page's server gives beside the page. */
export async function openDuckDb(columns: EventColumns, hexagons: Hexagons): Promise<DuckDbSide> {
	const database = new AsyncDuckDB(new VoidLogger(), new Worker("/duckdb-worker.js"));
	await database.instantiate("/duckdb.wasm");
	const connection = await database.connect();
	const { days, eventPlaces, eventDyads, deaths, places, dyads } = columns;
	const byPlace = (list: ArrayLike<number>) => Int32Array.from(eventPlaces, (place) => list[place] as number);
	const byDyad = (list: ArrayLike<number>) => Int32Array.from(eventDyads, (dyad) => list[dyad] as number);
	const arrays = {
		day: days,
		country: byPlace(places.countries),
		kind: byDyad(dyads.kinds),
		side_a: byDyad(dyads.sidesA),
		side_b: byDyad(dyads.sidesB),
		hexagon: byPlace(hexagons.ofPlaces),
		dead: deaths.map((number) => Math.max(0, number)),
	};
	const types = Object.fromEntries(Object.keys(arrays).map((name) => [name, int32()]));
	const bytes = tableToIPC(tableFromArrays(arrays, { types }), { format: "stream" });
	await connection.insertArrowFromIPCStream(bytes ?? new Uint8Array(), { name: "events" });
	return { run: (step) => count(connection, step) };
}

async function count(connection: AsyncDuckDBConnection, step: Selection): Promise<{ time: number; sum: number }> {
	const among = (column: string, list: readonly number[] | null) =>
		list === null ? "true" : `${column} in (${list.join(",")})`;
	const filters = {
		day: step.days === null ? "true" : `day between ${step.days.from} and ${step.days.to}`,
		country: among("country", step.countries),
		kind: among("kind", step.kinds),
		side: `(${among("side_a", step.sides)} or ${among("side_b", step.sides)})`,
	};
	const beside = (own: string) =>
		Object.entries(filters)
			.filter(([name]) => name !== own)
			.map(([, filter]) => filter)
			.join(" and ");
	const grouped = (by: string, own: string, from = "events") =>
		`select ${by} as entry, count(*)::int as events, sum(dead)::int as deaths from ${from} where ${beside(own)} group by 1`;
	const sides = `(select *, side_a as side from events union all select *, side_b from events where side_a <> side_b)`;
	const queries = [
		grouped("day", "day"),
		grouped("country", "country"),
		grouped("kind", "kind"),
		grouped("side", "side", sides),
		grouped("hexagon", "hexagon"),
	];
	const began = performance.now();
	const answers = [];
	for (const query of queries) answers.push(await connection.query(query));
	const time = performance.now() - began;
	let sum = 0;
	for (const answer of answers)
		for (const name of ["events", "deaths"])
			for (const value of answer.getChild(name)?.toArray() ?? []) sum += Number(value);
	return { time, sum };
}
