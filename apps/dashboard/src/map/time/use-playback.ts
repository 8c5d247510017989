"use client";

import type { Days } from "@harmattan/maps/model/days";
import { useEffect, useEffectEvent, useState } from "react";

/** Days that pass in a second of playback. */
export const SPEEDS = [28, 91, 365] as const;
export type Speed = (typeof SPEEDS)[number];

interface Playback {
	days: Days;
	whole: Days;
	/** A window moves along; cumulative grows from its first day. */
	mode: "window" | "cumulative";
	onDays: (days: Days) => void;
	onEnd: (days: Days) => void;
}

/** The days after some have passed, and whether that is the end. */
export function played(days: Days, by: number, whole: Days, mode: Playback["mode"]): { days: Days; isOver: boolean } {
	const to = Math.min(whole.to, days.to + by);
	const from = mode === "window" ? days.from + (to - days.to) : days.from;
	return { days: { from, to }, isOver: to === whole.to };
}

/** Plays the days of a view on, frame by frame. At the end it starts anew from the first day. */
export function usePlayback({ days, whole, mode, onDays, onEnd }: Playback) {
	const [speed, setSpeed] = useState<Speed>(91);
	const [isPlaying, setPlaying] = useState(false);
	const start = useEffectEvent(() =>
		// From its end it begins at the beginning, with a stretch of the same length.
		days.to >= whole.to ? { from: whole.from, to: Math.min(whole.to, whole.from + days.to - days.from) } : days,
	);
	const advance = useEffectEvent((now: Days, by: number) => {
		const { days: next, isOver } = played(now, by, whole, mode);
		if (isOver) {
			setPlaying(false);
			onEnd(next);
		} else if (by > 0) onDays(next);
		return isOver ? null : next;
	});
	const perSecond = useEffectEvent(() => speed);
	useEffect(() => {
		if (!isPlaying) return;
		let now: Days | null = start();
		let [frame, before, rest] = [0, performance.now(), 0];
		const step = (time: number) => {
			rest += ((time - before) / 1000) * perSecond();
			before = time;
			const by = Math.floor(rest);
			rest -= by;
			now = now && advance(now, by);
			if (now !== null) frame = requestAnimationFrame(step);
		};
		frame = requestAnimationFrame(step);
		return () => cancelAnimationFrame(frame);
	}, [isPlaying]);
	const toggle = () => {
		if (isPlaying) onEnd(days);
		setPlaying(!isPlaying);
	};
	return { isPlaying, toggle, speed, setSpeed };
}
