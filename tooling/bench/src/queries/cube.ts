import { countEvents, countPeriods } from "@harmattan/database/queries/series";
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { quantile, rounded } from "../columns/in-browser.ts";
import { COUNTRIES, cubeEvents, DAYS } from "./cube-events.ts";

const ROUNDS = 3;

/** How many times as fast a country's figures come from the cube as from the events. */
export interface CubeFigure {
	id: string;
	value: number;
	unit: "ratio";
	rivals: { cubeMs: number; groupByMs: number };
}

/**
 * Series of countries and groups by month, quarter and year, over all days and over spans that cut a month: from the cube as
 * pages read them, and by GROUP BY over the events, in turns. The answers must be equal.
 */
export async function compareCube(sizes: readonly { name: string; rows: number }[]): Promise<CubeFigure[]> {
	const { connection, close } = await cubeEvents(sizes.map(({ rows }) => rows));
	try {
		const figures: CubeFigure[] = [];
		for (const { name, rows } of sizes) {
			const times = { cube: [] as number[], groupBy: [] as number[] };
			for (let round = 0; round <= ROUNDS; round++)
				for (const { filter, interval } of questions(rows)) {
					const before = performance.now();
					const ours = await countPeriods(connection.db, filter, interval, { distances: false });
					const between = performance.now();
					const theirs = await countEvents(connection.db, filter, interval, { distances: false });
					const after = performance.now();
					const text = (found: typeof ours) =>
						JSON.stringify(
							found.toSorted((a, b) => a.period.localeCompare(b.period)),
							(_, value) =>
								value !== null && typeof value === "object" && !Array.isArray(value)
									? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
									: value,
						);
					if (text(ours) !== text(theirs)) throw new Error(`the cube answers differently for ${filter.countries}`);
					// The first round is the warm-up.
					if (round === 0) continue;
					times.cube.push(between - before);
					times.groupBy.push(after - between);
				}
			const [cubeMs, groupByMs] = [quantile(times.cube, 0.5), quantile(times.groupBy, 0.5)];
			figures.push({
				id: `queries.cube_speedup_${name}`,
				value: rounded(groupByMs / cubeMs),
				unit: "ratio",
				rivals: { cubeMs: rounded(cubeMs), groupByMs: rounded(groupByMs) },
			});
		}
		return figures;
	} finally {
		await close();
	}
}

function questions(rows: number) {
	const regions = [...COUNTRIES.slice(0, 4).map((country) => [country]), [...REGION_GROUPS.sahel]];
	const spans = [DAYS, { from: DAYS.to - 1800, to: DAYS.to - 17 }];
	return regions.flatMap((countries, index) =>
		spans.map(({ from, to }) => ({
			interval: (["month", "quarter", "year"] as const)[index % 3] ?? "month",
			filter: {
				viewer: { role: "admin" } as const,
				datasetId: String(rows),
				countries,
				admin1: null,
				eventClass: index % 2 === 0 ? ("V" as const) : ("SJ" as const),
				actorId: null,
				fromDay: from,
				toDay: to,
			},
		})),
	);
}
