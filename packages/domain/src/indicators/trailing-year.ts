import type { EventClass } from "../events/classes.ts";
import {
	type ActorEvents,
	type IndicatorContext,
	type IndicatorDefinition,
	type IndicatorNeed,
	pointAt,
	type Unit,
} from "./definition.ts";
import type { PeriodTotals } from "./series.ts";

const MONTHS = 12;
/** Events from which a cell of the grid counts as touched. */
const MANY_EVENTS = 10;

interface Trailing {
	id: string;
	unit: Unit;
	name: string;
	formula: string;
	inputs: string;
	source: string;
	needs?: readonly IndicatorNeed[];
	eventClass?: EventClass;
	/** Of twelve covered months. */
	value: (months: readonly PeriodTotals[], context: IndicatorContext) => number | null;
}

const trailing = ({
	id,
	unit,
	name,
	formula,
	inputs,
	source,
	needs = [],
	eventClass = "V",
	value,
}: Trailing): IndicatorDefinition => ({
	id,
	version: 1,
	unit,
	bounds: "none",
	interval: "month",
	needs,
	formedOf: { eventClass, periods: MONTHS },
	text: {
		en: {
			name,
			formula,
			inputs,
			exclusions: "Withdrawn events.",
			nullMeaning: "One of the twelve months is not covered.",
			source,
		},
	},
	compute: (series, context) =>
		series.map((totals, index) => {
			const months = series.slice(Math.max(0, index + 1 - MONTHS), index + 1);
			const isWhole = months.length === MONTHS && months.every(({ covered }) => covered);
			return pointAt(totals, { value: isWhole ? value(months, context) : null });
		}),
});

const AFTER_ACLED = "After one of the four measures of ACLED’s Conflict Index; it is not that index.";

export const deadliness = trailing({
	id: "deadliness",
	unit: "deaths",
	name: "Deadliness, 12 months",
	formula: "Best estimates of deaths in political violence in the month and the eleven before it.",
	inputs: "Class V, best estimate of each event.",
	source: AFTER_ACLED,
	value: (months) => months.reduce((sum, { violenceFatalities }) => sum + (violenceFatalities ?? 0), 0),
});

export const danger = trailing({
	id: "danger",
	unit: "events",
	name: "Danger to civilians, 12 months",
	formula: "Events that target civilians in the month and the eleven before it.",
	inputs: "Class CT.",
	eventClass: "CT",
	source: AFTER_ACLED,
	value: (months) => months.reduce((sum, { civilianTargeting }) => sum + civilianTargeting, 0),
});

export const diffusion = trailing({
	id: "diffusion",
	unit: "share",
	name: "Diffusion, 12 months",
	formula:
		"Cells of an equal-area grid of 10 km with 10 events of political violence or more in the month and the eleven before it, divided by the cells that the region’s area takes. Cells are not filtered by population.",
	inputs: "Class V, the event’s point; the region’s area in our boundary layer.",
	source: AFTER_ACLED,
	needs: ["cells"],
	value: (months, { cellsIn, cells }) => {
		if (cells === null) return null;
		const counted = new Map<string, number>();
		for (const { period } of months)
			for (const [cell, events] of cellsIn(period)) counted.set(cell, (counted.get(cell) ?? 0) + events);
		return [...counted.values()].filter((events) => events >= MANY_EVENTS).length / cells;
	},
});

export const fragmentation = trailing({
	id: "fragmentation",
	unit: "actors",
	name: "Fragmentation, 12 months",
	formula:
		"Distinct non-state armed groups, named in the list of actors, in events of political violence of the month and the eleven before it.",
	inputs:
		"Class V; actors of type armed group or communal militia. Stated names that no actor stands for are not counted.",
	source: AFTER_ACLED,
	needs: ["actors"],
	value: (months, context) =>
		new Set(actorsOf(months, context).flatMap(({ id, isArmedGroup }) => (isArmedGroup ? [id] : []))).size,
});

export const effectiveActors = trailing({
	id: "effective_actors",
	unit: "actors",
	name: "Effective number of actors, 12 months",
	formula:
		"1 / Σ p², where p is an actor’s share of all part-takings in events of political violence of the month and the eleven before it.",
	inputs:
		"Class V; both sides of each event, civilians left out; a stated name that no actor stands for is one of its own.",
	source: "Laakso & Taagepera 1979, as in ACLED’s R package.",
	needs: ["actors"],
	value: (months, context) => {
		const byActor = new Map<string, number>();
		for (const { id, events } of actorsOf(months, context)) byActor.set(id, (byActor.get(id) ?? 0) + events);
		const all = [...byActor.values()].reduce((sum, events) => sum + events, 0);
		return all === 0 ? null : 1 / [...byActor.values()].reduce((sum, events) => sum + (events / all) ** 2, 0);
	},
});

const actorsOf = (months: readonly PeriodTotals[], { actorsIn }: IndicatorContext): ActorEvents[] =>
	months.flatMap(({ period }) => actorsIn(period));
