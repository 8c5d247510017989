"use client";

import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { DataExport } from "./data-export.tsx";
import { MapExport, type MapExportProps } from "./map-export.tsx";
import type { MapState } from "./map-state.ts";
import { SavedViews } from "./saved-views.tsx";
import { ViewTabs } from "./view-tabs.tsx";

interface MapActionsProps extends MapExportProps {
	choice: EventChoice;
	onView: (view: MapState["view"]) => void;
}

/** What can be done with a view: shown otherwise, saved as a figure, taken as data. */
export function MapActions({ choice, onView, ...figure }: MapActionsProps) {
	const { picture, state } = figure;
	return (
		<div className="flex flex-wrap items-start gap-x-5">
			<ViewTabs view={state.view} onView={onView} />
			<SavedViews />
			<DataExport choice={choice} total={picture.counts.total.events} />
			{picture.days ? <MapExport {...figure} /> : null}
		</div>
	);
}
