import { cpus, totalmem } from "node:os";
import { DuckDBInstance } from "@duckdb/node-api";
import { EVERYTHING, type Selection } from "@harmattan/columns/selection";
import { ServerBins } from "@harmattan/columns/server-bins";
import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { quantile, rounded } from "../columns/in-browser.ts";
import { compareCube } from "./cube.ts";
import { slimEvents } from "./slim-events.ts";

// The bench of what a server answers: `npm run bench -- queries [--json] [--rows 10000000]`. Events and deaths by hexagon under
// one filter after the other, ours from the columns that the server keeps open, DuckDB in the same process from a
// table of the same rows, in turns. The answers must be equal. Then figures of countries, from the cube and from the events: see cube.ts.

const argument = process.argv.indexOf("--rows");
const ROWS = argument < 0 ? 10_000_000 : Number(process.argv[argument + 1]);
const QUERIES = 40;
const ROUNDS = 3;
const RESOLUTIONS = [3, 4, 5, 6];
const COARSE = 4;

const { columns, duckDbFile } = await slimEvents(ROWS);
const bins = new ServerBins(columns);
const instance = await DuckDBInstance.create(duckDbFile, { access_mode: "READ_ONLY" });
const connection = await instance.connect();

interface Query {
	selection: Selection;
	resolution: number;
}

/** Filters as readers come to them: a stretch of days, some countries, a kind of events, some actors, deadly ones. */
function queries(): Query[] {
	const random = seededRandom(QUERIES);
	const [first, last] = [columns.days[0] ?? 0, columns.days.at(-1) ?? 0];
	const some = (length: number, share: number) => {
		const chosen = Array.from({ length }, (_, index) => index).filter(() => random() < share);
		return chosen.length === 0 ? [length - 1] : chosen;
	};
	return Array.from({ length: QUERIES }, (_, index) => {
		const length = Math.floor((last - first) * (0.03 + random() ** 2 * 0.5));
		const from = first + Math.floor(random() * (last - first - length));
		return {
			resolution: RESOLUTIONS[index % RESOLUTIONS.length] ?? 4,
			selection: {
				...EVERYTHING,
				days: index % 10 === 0 ? null : { from, to: from + length },
				countries: random() < 0.5 ? null : some(columns.countries.length, 0.4),
				kinds: random() < 0.5 ? null : some(columns.kinds.length, 0.5),
				sides: random() < 0.6 ? null : some(columns.sides.length, 0.1),
				deaths: random() < 0.8 ? null : { from: 3, to: null },
			},
		};
	});
}

/** The filter in SQL. The hexagon is a cell's parent by bits of its index, as in the columns. */
function sqlOf({ selection, resolution }: Query): string {
	const text = (name: string) => `'${name.replaceAll("'", "''")}'`;
	const among = (column: string, names: readonly string[], list: readonly number[] | null) =>
		list === null ? "true" : `${column} in (${list.map((index) => text(names[index] ?? "")).join(",")})`;
	const { days, countries, kinds, sides, deaths } = selection;
	const unused = (1n << (3n * (15n - BigInt(resolution)))) - 1n;
	const level = BigInt(resolution) << 52n;
	const classes = kinds?.map(
		(kind) => `(type = ${text(columns.kinds[kind]?.type ?? "")} and classes = ${columns.kinds[kind]?.classes})`,
	);
	return `select cell & ${~(15n << 52n)} | ${level} | ${unused} as hexagon, count(*)::int as events, sum(deaths)::int as deaths
		from slim where precision < ${COARSE}
			and ${days === null ? "true" : `day between ${days.from} and ${days.to}`}
			and ${among("country", columns.countries, countries)}
			and ${classes === undefined ? "true" : `(${classes.join(" or ")})`}
			and (${among("side_a", columns.sides, sides)} or ${among("side_b", columns.sides, sides)})
			and ${deaths === null ? "true" : `deaths >= ${deaths.from}`}
		group by 1`;
}

const times = { ours: [] as number[], duckDb: [] as number[] };
for (let round = 0; round <= ROUNDS; round++)
	for (const query of queries()) {
		const before = performance.now();
		const { bins: found } = bins.count(query.selection, query.resolution);
		const between = performance.now();
		const answer = (await connection.runAndReadAll(sqlOf(query))).getColumns() as [bigint[], number[], number[]];
		const after = performance.now();
		const sum = (numbers: readonly number[] | undefined) => (numbers ?? []).reduce((total, value) => total + value, 0);
		const ours = [found.length, sum(found.map((bin) => bin[1])), sum(found.map((bin) => bin[2]))].join();
		const theirs = [answer[0]?.length ?? 0, sum(answer[1]), sum(answer[2])].join();
		if (ours !== theirs) throw new Error(`the sides answer differently: ${ours} and ${theirs}`);
		// The first round is the warm-up.
		if (round === 0) continue;
		times.ours.push(between - before);
		times.duckDb.push(after - between);
	}
connection.closeSync();
instance.closeSync();
const figures = [
	{
		id: "queries.bins_ms_p95",
		value: rounded(quantile(times.ours, 0.95)),
		unit: "ms",
		rivals: { duckDb: rounded(quantile(times.duckDb, 0.95)) },
	},
	{
		id: "queries.bins_vs_duckdb",
		value: rounded(quantile(times.ours, 0.5) / quantile(times.duckDb, 0.5)),
		unit: "ratio",
		rivals: { ours: rounded(quantile(times.ours, 0.5)), duckDb: rounded(quantile(times.duckDb, 0.5)) },
	},
	...(await compareCube([
		{ name: "3m", rows: 3_000_000 },
		{ name: "10m", rows: 10_000_000 },
	])),
];
const machine = {
	cpus: cpus().length,
	model: cpus()[0]?.model ?? "unknown",
	memoryGiB: Math.round(totalmem() / 2 ** 30),
	node: process.version,
};
const about = {
	rows: ROWS,
	places: columns.places.countries.length,
	rssMb: Math.round(process.memoryUsage().rss / 1e6),
};
if (process.argv.includes("--json"))
	process.stdout.write(`${JSON.stringify({ name: "queries", machine, figures, ...about })}\n`);
else
	for (const { id, value, unit, rivals } of figures)
		process.stdout.write(`${id} ${value} ${unit} ${JSON.stringify(rivals)}\n`);
