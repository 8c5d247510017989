/** Lower edges of the six steps, a year: events, and deaths. Fixed, so that two dates compare. */
export const FILL_STEPS = {
	count: { events: [1, 10, 25, 50, 100, 250], deaths: [1, 25, 100, 250, 500, 1000] },
	rate: { events: [0.1, 0.5, 1, 2.5, 5, 10], deaths: [0.1, 1, 2.5, 5, 10, 25] },
} as const;
/** Edges of the five steps of change, per cent: those of the trend indicator's words. */
export const CHANGE_STEPS = [-25, -10, 10, 25] as const;
/** In both periods together; below, a change says nothing. */
export const MIN_FOR_CHANGE = 10;
