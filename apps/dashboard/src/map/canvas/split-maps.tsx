"use client";

import type { ComponentProps } from "react";
import { useMap } from "../map-context.tsx";
import { ComparedPane } from "./compared-pane.tsx";
import { Lasso } from "./lasso.tsx";
import { MapPane } from "./map-pane.tsx";
import { PaneTitle } from "./pane-title.tsx";

interface SplitMapsProps extends Omit<ComponentProps<typeof MapPane>, "fills" | "children"> {
	/** True while a line is drawn around a part of the map. */
	isDrawing: boolean;
	onDrawn: () => void;
}

/** The map, and a second one beside it where two periods or datasets are compared: both look at the same ground. */
export function SplitMaps({ isDrawing, onDrawn, ...pane }: SplitMapsProps) {
	const { state, opened, picture, model, change } = useMap();
	const lasso = isDrawing ? (
		<Lasso
			view={pane.view}
			onArea={(area) => {
				onDrawn();
				if (area !== null) change({ area });
			}}
		/>
	) : null;
	const isCompared =
		state.vs === "period" || opened.datasets.some(({ id }) => id === state.vs && id !== opened.dataset.id);
	if (!isCompared || model.source.events === null) return <MapPane {...pane}>{lasso}</MapPane>;
	return (
		<div className="flex min-h-0 flex-1 flex-col md:flex-row">
			<div className="flex min-h-0 min-w-0 flex-1 flex-col">
				<PaneTitle dataset={opened.dataset} picture={picture} />
				<MapPane {...pane}>{lasso}</MapPane>
			</div>
			<ComparedPane {...pane} />
		</div>
	);
}
