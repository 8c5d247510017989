"use client";

import type { CrossCounts } from "@harmattan/columns/cross-filter";
import type { ActorKind } from "@harmattan/domain/actors/taxonomy";
import { useMemo, useState } from "react";
import { type Days, daysOf, kindsOfSides, type MapActor, selectionOf } from "./choice.ts";
import type { MapModel } from "./map-model.ts";
import type { MapState } from "./map-state.ts";

/** A dataset's events under what a reader has chosen. */
export interface Picture {
	counts: CrossCounts;
	/** Null where the dataset holds no event. */
	days: Days | null;
	/** Days of the dataset, from its first event to its last. */
	whole: Days | null;
	/** Length of the chosen days in years of 365.25 days. */
	years: number;
	/** True while days are moved or played. */
	isMoving: boolean;
	actors: ReadonlyMap<string, MapActor>;
	sideKinds: readonly (ActorKind | null)[];
	/** Sides that the chosen kinds of actors stand for. */
	sidesOfKinds: readonly string[];
}

const NO_DAYS = { from: 0, to: -1 };

/** Counts under a state. `setMoving` takes days that are not in the address yet, and null once they are. */
export function usePicture(
	model: MapModel,
	state: MapState,
	listed: readonly MapActor[],
): { picture: Picture; setMoving: (days: Days | null) => void } {
	const [moving, setMoving] = useState<Days | null>(null);
	const { columns } = model;
	const actors = useMemo(() => new Map(listed.map((actor) => [actor.id, actor])), [listed]);
	const sideKinds = useMemo(() => kindsOfSides(columns, actors), [columns, actors]);
	// A selection is compared by identity: it is made anew only where something but the days has changed.
	const { class: eventClass, country, region, actor, kind, precision, deaths, area } = state;
	const selection = useMemo(
		() => selectionOf({ class: eventClass, country, region, actor, kind, precision, deaths, area }, columns, sideKinds),
		[columns, sideKinds, eventClass, country, region, actor, kind, precision, deaths, area],
	);
	const days = moving ?? daysOf(state, columns);
	const counts = useMemo(() => model.select(selection, days ?? NO_DAYS), [model, selection, days?.from, days?.to]);
	const [first, last] = [columns.days[0], columns.days.at(-1)];
	return {
		setMoving,
		picture: {
			counts,
			days,
			whole: first === undefined || last === undefined ? null : { from: first, to: last },
			years: days === null ? 1 : (days.to - days.from + 1) / 365.25,
			isMoving: moving !== null,
			actors,
			sideKinds,
			sidesOfKinds: columns.sides.filter((_, index) => kind.includes(sideKinds[index] ?? "")),
		},
	};
}
