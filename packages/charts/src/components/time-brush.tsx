"use client";

import { token } from "@harmattan/ui/tokens";
import { type ComponentProps, type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef } from "react";
import { type BrushDays, type BrushPart, daysOfKey, moveBrush } from "../prepare/brush-days.ts";
import { barsPath, type PeriodBars, type PeriodValue, periodBars } from "../prepare/period-bars.ts";
import { AXIS, type FrameMilestone, LANE, PeriodFrame, RIGHT } from "./period-frame.tsx";

/** Pixels. */
const HANDLE = 7;
/** Width of what a finger or pointer can take a handle by. */
const GRIP = 24;
const MS_PER_DAY = 86_400_000;

interface TimeBrushProps {
	values: readonly PeriodValue[];
	/** Days of a bar: 7 for weeks, about 30 for months. */
	periodDays: number;
	milestones: readonly FrameMilestone[];
	/** Day numbers that may be chosen, and those that are. */
	whole: BrushDays;
	days: BrushDays;
	/** While it is being moved, and once it has been. */
	onMove: (days: BrushDays) => void;
	onMoved: (days: BrushDays) => void;
	words: { chart: string; from: string; to: string; both: string; gap: string; day: (day: number) => string };
	width: number;
	height: number;
	lanes: number;
}

/** A series over time with a stretch of days that is moved by its ends, as a whole, or drawn anew; by pointer, finger or key. */
export function TimeBrush(props: TimeBrushProps) {
	const { values, periodDays, milestones, whole, days, onMove, onMoved, words, width, height, lanes } = props;
	const id = useId();
	const svg = useRef<SVGSVGElement>(null);
	const drag = useRef<{ part: BrushPart; at: number; days: BrushDays; last: BrushDays } | null>(null);
	const top = lanes * LANE + 6;
	const bottom = height - AXIS;
	const plot = Math.max(40, width - RIGHT);
	const model = useMemo(
		() => periodBars(values, { width: plot, top, bottom }, periodDays),
		[values, plot, top, bottom, periodDays],
	);
	if (!model) return null;
	const x = (day: number) => model.x(new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
	const perDay = (x(whole.to) - x(whole.from)) / Math.max(1, whole.to - whole.from);
	const [left, right] = [x(days.from), x(days.to + 1)];
	const dayAt = (event: PointerEvent) => {
		const box = svg.current?.getBoundingClientRect();
		return whole.from + (((event.clientX - (box?.left ?? 0)) * width) / (box?.width ?? width) - x(whole.from)) / perDay;
	};
	const begin = (part: BrushPart | "anew") => (event: PointerEvent) => {
		event.stopPropagation();
		svg.current?.setPointerCapture(event.pointerId);
		const at = dayAt(event);
		const start = Math.round(Math.min(whole.to, Math.max(whole.from, at)));
		const from = part === "anew" ? { from: start, to: start } : days;
		drag.current = { part: part === "anew" ? "to" : part, at, days: from, last: days };
	};
	const move = (event: PointerEvent) => {
		const dragged = drag.current;
		if (dragged === null) return;
		const by = dayAt(event) - dragged.at;
		const isTurned = dragged.part === "to" && dragged.days.from === dragged.days.to && by < 0;
		dragged.last = moveBrush(dragged.days, isTurned ? "from" : dragged.part, by, whole);
		onMove(dragged.last);
	};
	const end = () => {
		if (drag.current !== null) onMoved(drag.current.last);
		drag.current = null;
	};
	const onKey = (part: BrushPart) => (event: KeyboardEvent) => {
		const by = daysOfKey(event.key, whole);
		if (by === null) return;
		event.preventDefault();
		onMoved(moveBrush(days, part, event.shiftKey ? by * 7 : by, whole));
	};
	const handle = (part: "from" | "to", at: number) => (
		<g
			role="slider"
			tabIndex={0}
			aria-label={words[part]}
			aria-valuemin={part === "from" ? Math.min(whole.from, days.from) : days.from}
			aria-valuemax={part === "from" ? days.to : Math.max(whole.to, days.to)}
			aria-valuenow={days[part]}
			aria-valuetext={words.day(days[part])}
			onPointerDown={begin(part)}
			onKeyDown={onKey(part)}
			className="cursor-ew-resize"
		>
			<rect x={at - GRIP / 2} y={top} width={GRIP} height={bottom - top + 6} fill="transparent" />
			<line x1={at} x2={at} y1={top} y2={bottom} stroke={token("accent")} strokeWidth={1.5} />
			<rect
				x={at - HANDLE / 2}
				y={(top + bottom) / 2 - 9}
				width={HANDLE}
				height={18}
				fill={token("bg")}
				stroke={token("accent")}
				strokeWidth={1.5}
			/>
		</g>
	);
	return (
		<fieldset aria-label={words.chart}>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: the fieldset names it, and a title would be a tip under the pointer */}
			<svg
				ref={svg}
				viewBox={`0 0 ${width} ${height}`}
				className="block h-auto w-full touch-pan-y select-none"
				onPointerDown={begin("anew")}
				onPointerMove={move}
				onPointerUp={end}
				onPointerCancel={end}
			>
				<Backdrop
					id={id}
					model={model}
					milestones={milestones}
					width={width}
					height={height}
					lanes={lanes}
					gap={words.gap}
				/>
				<clipPath id={`${id}-chosen`}>
					<rect x={left} y={0} width={Math.max(1, right - left)} height={bottom} />
				</clipPath>
				<g
					role="slider"
					tabIndex={0}
					aria-label={words.both}
					aria-valuemin={whole.from}
					aria-valuemax={whole.to}
					aria-valuenow={days.from}
					aria-valuetext={`${words.day(days.from)} – ${words.day(days.to)}`}
					onPointerDown={begin("both")}
					onKeyDown={onKey("both")}
					className="cursor-grab"
				>
					<rect
						x={left}
						y={top}
						width={Math.max(1, right - left)}
						height={bottom - top}
						fill={token("accent")}
						fillOpacity={0.14}
					/>
				</g>
				<g clipPath={`url(#${id}-chosen)`} className="pointer-events-none">
					<Bars id={id} model={model} chosen />
				</g>
				<line x1={left} x2={right} y1={bottom} y2={bottom} stroke={token("accent")} strokeWidth={3} />
				{handle("from", left)}
				{handle("to", right)}
			</svg>
		</fieldset>
	);
}

/** The bars, which a move of the brush does not change. */
const Bars = memo(function Bars({ id, model, chosen }: { id: string; model: PeriodBars; chosen: boolean }) {
	const colour = token(chosen ? "ink" : "ink-3");
	return (
		<>
			<path d={barsPath(model.bars.filter((bar) => !bar.provisional))} fill={colour} fillOpacity={chosen ? 1 : 0.6} />
			<path
				d={barsPath(model.bars.filter((bar) => bar.provisional))}
				fill={`url(#${id}-unfinished)`}
				stroke={colour}
				strokeWidth={0.8}
			/>
		</>
	);
});

/** All of the picture that a move of the brush does not change. */
const Backdrop = memo(function Backdrop(props: Omit<ComponentProps<typeof PeriodFrame>, "children">) {
	return (
		<g className="pointer-events-none">
			<PeriodFrame {...props}>
				<Bars id={props.id} model={props.model} chosen={false} />
			</PeriodFrame>
		</g>
	);
});
