import type { CrossCounts } from "@harmattan/columns/cross-filter";
import type { ActorKind } from "@harmattan/domain/actors/taxonomy";
import { GEO_PRECISIONS, type GeoPrecision } from "@harmattan/domain/events/precision";
import {
	type ActorRow,
	actorRows,
	classRows,
	type FacetRow,
	kindRows,
	listRows,
	statusRows,
} from "@harmattan/maps/model/facets";
import type { MapActor } from "@harmattan/maps/model/map-actor";
import type { MapModel } from "@harmattan/maps/model/map-model";
import type { MapState } from "../map-parameters.ts";

/** All that the rail shows. */
export interface MapFacets {
	classes: ReturnType<typeof classRows>;
	countries: FacetRow[];
	regions: FacetRow[];
	actors: ActorRow[];
	kinds: { id: ActorKind; events: number }[];
	/** How sure the source is of its coding; none where it does not say. */
	statuses: ReturnType<typeof statusRows>;
	precisions: { id: GeoPrecision; events: number }[];
	/** By best estimate: see the columns' `DEATHS_ENTRIES`. */
	deaths: Uint32Array;
}

/** The counts beside every filter. */
export function facetsOf(
	model: MapModel,
	counts: CrossCounts,
	actors: ReadonlyMap<string, MapActor>,
	sideKinds: readonly (ActorKind | null)[],
	state: Pick<MapState, "class" | "country" | "region" | "actor" | "status" | "precision">,
): MapFacets {
	const { columns } = model;
	return {
		classes: classRows(columns, counts, state.status),
		statuses: statusRows(columns, counts, state.class),
		countries: listRows(columns.countries, counts.countries.events, state.country),
		regions: listRows(columns.regions, counts.regions.events, state.region),
		actors: actorRows(columns, counts, actors, sideKinds, state.actor),
		kinds: kindRows(model, sideKinds),
		precisions: GEO_PRECISIONS.map((id, index) => ({
			id,
			events: counts.precisions.events[index + 1] as number,
		})).filter(({ id, events }) => events > 0 || state.precision.includes(id)),
		deaths: counts.deaths.events,
	};
}
