"use client";

import { selectionOfChoice } from "@harmattan/columns/choice-selection";
import { type CrossCounts, DEATHS_NOT_STATED } from "@harmattan/columns/cross-filter";
import type { Selection } from "@harmattan/columns/selection";
import type { ActorKind } from "@harmattan/domain/actors/taxonomy";
import type { CoverageSpan } from "@harmattan/domain/coverage/span";
import { type AnnualBasis, annualBasis } from "@harmattan/maps/model/covered";
import type { Days } from "@harmattan/maps/model/days";
import { kindsOfSides, type MapActor } from "@harmattan/maps/model/map-actor";
import type { MapModel } from "@harmattan/maps/model/map-model";
import { useMemo } from "react";
import { type Chosen, choiceOf } from "./choice.ts";

/** A dataset's events under what a reader has chosen. */
export interface Picture {
	counts: CrossCounts;
	/** Stays the same while only the days move. */
	selection: Selection;
	/** Null where the dataset holds no event. */
	days: Days | null;
	/** Days of the dataset, from its first event to its last. */
	whole: Days | null;
	/** What annual scales rest on in the chosen days; null where the dataset holds no event. */
	annual: AnnualBasis | null;
	/** Chosen events without a stated best estimate of deaths. */
	withoutDeaths: number;
	sideKinds: readonly (ActorKind | null)[];
	/** Sides that the chosen kinds of actors stand for. */
	sidesOfKinds: readonly string[];
}

const NO_DAYS = { from: 0, to: -1 };

/** Counts of a dataset's events under what is chosen, in some days. */
export function usePicture(
	model: MapModel,
	state: Chosen,
	days: Days | null,
	actors: ReadonlyMap<string, MapActor>,
	coverage: readonly CoverageSpan[],
): Picture {
	const { columns } = model;
	const sideKinds = useMemo(() => kindsOfSides(columns, actors), [columns, actors]);
	// A selection is compared by identity: it is made anew only where something but the days has changed.
	const { class: eventClass, country, region, actor, kind, precision, deaths, status, area } = state;
	const sidesOfKinds = useMemo(
		() => columns.sides.filter((_, index) => kind.includes(sideKinds[index] ?? "")),
		[columns, sideKinds, kind],
	);
	const selection = useMemo(() => {
		const chosen = { class: eventClass, country, region, actor, kind, precision, deaths, status, area };
		return selectionOfChoice(choiceOf(chosen, null, null, sidesOfKinds, null), columns);
	}, [columns, sidesOfKinds, eventClass, country, region, actor, kind, precision, deaths, status, area]);
	const { from, to } = days ?? NO_DAYS;
	const counts = useMemo(() => model.select(selection, { from, to }), [model, selection, from, to]);
	const [first, last] = [columns.days[0], columns.days.at(-1)];
	return {
		counts,
		selection,
		days,
		whole: first === undefined || last === undefined ? null : { from: first, to: last },
		annual: days === null ? null : annualBasis(coverage, country, days),
		withoutDeaths: deaths === null ? (counts.deaths.events[DEATHS_NOT_STATED] as number) : 0,
		sideKinds,
		sidesOfKinds,
	};
}
