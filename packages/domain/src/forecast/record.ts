import type { Random } from "../statistics/block-bootstrap.ts";
import type { ModelId } from "./model.ts";
import { quantileOf } from "./scores.ts";

/** A month of a forecast that has come, with how far the forecast lay from it. */
export interface ScoredCell {
	region: string;
	model: ModelId;
	/** Months from the origin to the month: 1 is the next one. */
	ahead: number;
	came: number;
	crps: number;
	inside50: boolean;
	inside90: boolean;
}

/** How much nearer the model came than the floor at a horizon, with a 95% interval over regions. */
export interface HorizonSkill {
	ahead: number;
	/** Months that both have forecast. */
	months: number;
	crps: number;
	floor: number;
	/** 1 − crps / floor; null where the floor was never off. */
	skill: number | null;
	/** Null with fewer than three regions. */
	low: number | null;
	high: number | null;
}

const RESAMPLES = 1000;
const FEWEST_REGIONS = 3;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Skill against the floor by horizon. Whole regions are drawn anew for the interval: months of one depend on each other. */
export function skillByHorizon(
	cells: readonly ScoredCell[],
	models: { model: ModelId; floor: ModelId },
	random: Random,
): HorizonSkill[] {
	const byHorizon = Map.groupBy(cells, ({ ahead }) => ahead);
	return [...byHorizon]
		.toSorted(([a], [b]) => a - b)
		.flatMap(([ahead, found]) => {
			const sums = [...Map.groupBy(found, ({ region }) => region).values()].flatMap((ofRegion) => {
				const of = (model: ModelId) => ofRegion.filter((cell) => cell.model === model).map(({ crps }) => crps);
				const [own, floor] = [of(models.model), of(models.floor)];
				return own.length === 0 || own.length !== floor.length
					? []
					: [{ months: own.length, own: own.reduce((a, b) => a + b), floor: floor.reduce((a, b) => a + b) }];
			});
			if (sums.length === 0) return [];
			const months = sums.reduce((total, sum) => total + sum.months, 0);
			const skills =
				sums.length < FEWEST_REGIONS
					? []
					: Array.from({ length: RESAMPLES }, () =>
							skillOf(sums.map(() => sums[Math.floor(random() * sums.length)] ?? { own: 0, floor: 0 })),
						).filter((skill) => skill !== null);
			return [
				{
					ahead,
					months,
					crps: sums.reduce((total, { own }) => total + own, 0) / months,
					floor: sums.reduce((total, { floor }) => total + floor, 0) / months,
					skill: skillOf(sums),
					low: skills.length === 0 ? null : quantileOf(skills, 0.025),
					high: skills.length === 0 ? null : quantileOf(skills, 0.975),
				},
			];
		});
}

function skillOf(sums: readonly { own: number; floor: number }[]): number | null {
	const [own, floor] = [
		sums.reduce((total, sum) => total + sum.own, 0),
		sums.reduce((total, sum) => total + sum.floor, 0),
	];
	return floor === 0 ? null : 1 - own / floor;
}

/** How often intervals held what came: of all months, and of those with events, where it counts. */
export interface Calibration {
	level: 0.5 | 0.9;
	months: number;
	share: number | null;
	active: number;
	activeShare: number | null;
}

export function calibrationOf(cells: readonly ScoredCell[]): Calibration[] {
	const active = cells.filter(({ came }) => came > 0);
	const share = (of: readonly ScoredCell[], inside: "inside50" | "inside90") =>
		of.length === 0 ? null : mean(of.map((cell) => Number(cell[inside])));
	return ([0.5, 0.9] as const).map((level) => {
		const inside = level === 0.5 ? "inside50" : "inside90";
		return {
			level,
			months: cells.length,
			share: share(cells, inside),
			active: active.length,
			activeShare: share(active, inside),
		};
	});
}
