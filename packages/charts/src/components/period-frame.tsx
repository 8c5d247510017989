import { token } from "@harmattan/ui/tokens";
import type { ReactNode } from "react";
import { layMilestones } from "../prepare/milestone-lanes.ts";
import type { PeriodBars } from "../prepare/period-bars.ts";

/** Pixels of a lane of milestone names, of the axis below, and of the values at the right. */
export const LANE = 14;
export const AXIS = 18;
export const RIGHT = 30;

/** A milestone by name, at its first day (ISO), with its date as exactly as known. */
export interface FrameMilestone {
	id: string;
	date: string;
	title: string;
	dateLabel: string;
}

interface PeriodFrameProps {
	/** Leads the ids of patterns: `ID-unfinished` is for bars that are not complete. */
	id: string;
	model: PeriodBars;
	milestones: readonly FrameMilestone[];
	lanes: number;
	width: number;
	height: number;
	/** Words in stretches that the dataset does not cover. */
	gap: string;
	/** A value of the axis in words. */
	tickWords?: (tick: number) => string;
	/** The bars. */
	children: ReactNode;
}

/** What stands around the bars of a series over time: grid, gaps as hatched fields, milestones, axis and years. */
export function PeriodFrame({
	id,
	model,
	milestones,
	lanes,
	width,
	height,
	gap,
	tickWords = String,
	children,
}: PeriodFrameProps) {
	const top = lanes * LANE + 6;
	const bottom = height - AXIS;
	const plot = Math.max(40, width - RIGHT);
	const marks = milestones
		.map(({ date, dateLabel, ...mark }) => ({ ...mark, date: dateLabel, x: model.x(date) }))
		.filter((mark) => mark.x >= 0 && mark.x <= plot);
	const { laid, unnamed } = layMilestones(marks, plot, lanes);
	return (
		<>
			<defs>
				<pattern
					id={`${id}-unfinished`}
					width="4"
					height="4"
					patternUnits="userSpaceOnUse"
					patternTransform="rotate(45)"
				>
					<rect width="4" height="4" fill={token("bg")} />
					<line x1="0" y1="0" x2="0" y2="4" stroke={token("ink-2")} strokeWidth="1.6" />
				</pattern>
				<pattern id={`${id}-gap`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
					<line x1="0" y1="0" x2="0" y2="6" stroke={token("hatch")} strokeWidth="2" />
				</pattern>
			</defs>
			{model.ticks.map((tick) => (
				<g key={tick}>
					<line x1={0} x2={plot} y1={model.y(tick)} y2={model.y(tick)} stroke={token("line")} strokeWidth={0.8} />
					<text x={width} y={model.y(tick) + 4} textAnchor="end" className="draw-quiet">
						{tickWords(tick)}
					</text>
				</g>
			))}
			{model.gaps.map(({ x, width: wide }) => (
				<g key={x}>
					<rect x={x} y={top} width={wide} height={bottom - top} fill={`url(#${id}-gap)`} />
					{wide > 90 ? (
						<text x={x + wide / 2} y={(top + bottom) / 2} textAnchor="middle" className="draw-quiet">
							{gap}
						</text>
					) : null}
				</g>
			))}
			{children}
			{[...laid, ...unnamed.map((mark) => ({ ...mark, lane: null }))].map((mark) => (
				<g key={mark.id}>
					{mark.lane === null ? null : (
						<line
							x1={mark.x}
							x2={mark.x}
							y1={mark.lane * LANE + 2}
							y2={bottom}
							stroke={token("ink-2")}
							strokeWidth={0.8}
							strokeDasharray="1.5 3"
						/>
					)}
					{/* A flag on the axis of time: bars and whiskers are of values, this is of a day. */}
					<path d={`M${mark.x - 3.5} ${top - 5}h7l-3.5 6z`} fill={token("ink")} />
				</g>
			))}
			{laid.map((mark) => (
				<text
					key={mark.id}
					x={mark.x + (mark.anchor === "start" ? 4 : -4)}
					y={mark.lane * LANE + 10}
					textAnchor={mark.anchor}
					className="draw-strong"
				>
					{mark.title} <tspan className="draw-quiet">{mark.date}</tspan>
				</text>
			))}
			<line x1={0} x2={plot} y1={model.y(0)} y2={model.y(0)} stroke={token("ink")} />
			{model.years.map((year) => (
				<g key={year.label}>
					<line x1={year.x} x2={year.x} y1={bottom} y2={bottom + 4} stroke={token("ink-3")} />
					<text x={year.x + 3} y={height - 4} className="draw-quiet">
						{year.label}
					</text>
				</g>
			))}
		</>
	);
}
