import measured from "./coverage-grid.json" with { type: "json" };
import type { CoverageCell, SeriesKind } from "./coverage-trial.ts";

/** The published grid as `npm run bench -- coverage --write` measured it: how often intervals hold, by kind of series. */
export const COVERAGE_GRID = measured as { series: number; cells: CoverageCell[] };

/** The least share that an interval must hold for a kind of series; below it, the interval is listed as too narrow. */
export const leastCoverage = (kind: SeriesKind): number => (kind === "poisson" ? 0.94 : 0.9);
