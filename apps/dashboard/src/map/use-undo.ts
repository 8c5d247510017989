"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { MapState } from "./map-parameters.ts";
import type { SetMapState } from "./map-state.ts";

const MAX = 100;

/** Changes of the map's state that can be taken back, with Control and Z or by a button. Moves of the view are not among them. */
export function useUndo(state: MapState, setState: SetMapState) {
	const past = useRef<MapState[]>([]);
	const [steps, setSteps] = useState(0);
	const change = (next: Partial<MapState>) => {
		past.current = [...past.current, state].slice(-MAX);
		setSteps(past.current.length);
		void setState(next);
	};
	const undo = () => {
		const before = past.current.pop();
		setSteps(past.current.length);
		const { lon, lat, zoom, event, view } = state;
		if (before !== undefined) void setState({ ...before, lon, lat, zoom, event, view });
	};
	const onKey = useEffectEvent((event: KeyboardEvent) => {
		const isTyping = (event.target as HTMLElement).closest("input:not([type=checkbox],[type=radio]), textarea, select");
		if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping) return;
		event.preventDefault();
		undo();
	});
	useEffect(() => {
		const listen = (event: KeyboardEvent) => onKey(event);
		addEventListener("keydown", listen);
		return () => removeEventListener("keydown", listen);
	}, []);
	return { change, undo, canUndo: steps > 0 };
}
