"use client";

import type { ComponentProps } from "react";
import { ComparedPane } from "./compared-pane.tsx";
import { Lasso } from "./lasso.tsx";
import { MapPane } from "./map-pane.tsx";
import type { MapState } from "./map-state.ts";
import { PaneTitle } from "./pane-title.tsx";

interface SplitMapsProps extends Omit<ComponentProps<typeof MapPane>, "fills" | "children"> {
	change: (next: Partial<MapState>) => void;
	/** True while a line is drawn around a part of the map. */
	/** True where the server counts, which does so for one map. */
	isServed: boolean;
	isDrawing: boolean;
	onDrawn: () => void;
}

/** The map, and a second one beside it where two periods or datasets are compared: both look at the same ground. */
export function SplitMaps({ change, isServed, isDrawing, onDrawn, ...pane }: SplitMapsProps) {
	const { state, opened, picture, view } = pane;
	const lasso = isDrawing ? (
		<Lasso
			view={view}
			onArea={(area) => {
				onDrawn();
				if (area !== null) change({ area });
			}}
		/>
	) : null;
	const isCompared =
		state.vs === "period" || opened.datasets.some(({ id }) => id === state.vs && id !== opened.dataset.id);
	if (!isCompared || isServed) return <MapPane {...pane}>{lasso}</MapPane>;
	return (
		<div className="flex min-h-0 flex-1 flex-col md:flex-row">
			<div className="flex min-h-0 min-w-0 flex-1 flex-col">
				<PaneTitle dataset={opened.dataset} picture={picture} />
				<MapPane {...pane}>{lasso}</MapPane>
			</div>
			<ComparedPane {...pane} onDiff={(diff) => change({ diff })} />
		</div>
	);
}
