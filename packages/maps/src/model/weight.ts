/** What heat, hexagons, points and fills weigh events by. */
export const WEIGHTS = ["events", "deaths"] as const;
export type Weight = (typeof WEIGHTS)[number];
