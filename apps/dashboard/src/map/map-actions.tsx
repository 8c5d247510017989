"use client";

import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { DataExport } from "./data-export.tsx";
import { MapExport } from "./map-export.tsx";
import type { MapModel } from "./map-model.ts";
import type { MapState } from "./map-state.ts";
import type { OpenedMap } from "./opened-map.ts";
import { SavedViews } from "./saved-views.tsx";
import type { Picture } from "./use-picture.ts";
import { ViewTabs } from "./view-tabs.tsx";

interface MapActionsProps {
	model: MapModel;
	picture: Picture;
	state: MapState;
	opened: OpenedMap;
	focus: readonly string[];
	choice: EventChoice;
	coarse: number;
	onView: (view: MapState["view"]) => void;
}

/** What can be done with a view: shown otherwise, saved as a figure, taken as data. */
export function MapActions({ model, picture, state, opened, focus, choice, coarse, onView }: MapActionsProps) {
	const { counts, days, years } = picture;
	return (
		<div className="flex flex-wrap items-start gap-x-5">
			<ViewTabs view={state.view} onView={onView} />
			<SavedViews />
			<DataExport choice={choice} total={counts.total.events} />
			{days ? (
				<MapExport
					model={model}
					counts={counts}
					state={state}
					opened={opened}
					focus={focus}
					days={days}
					years={years}
					coarse={coarse}
				/>
			) : null}
		</div>
	);
}
