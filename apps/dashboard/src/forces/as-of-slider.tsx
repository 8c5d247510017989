"use client";

import { addMonths, dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useState } from "react";

interface AsOfSliderProps {
	first: string;
	last: string;
	asOf: string;
	words: { label: string; back: string; forward: string; input: string };
}

/** The date in the world that the page stands at, in its address: by dragging, by keys, or typed. */
export function AsOfSlider({ first, last, asOf, words }: AsOfSliderProps) {
	const [, setRequested] = useQueryState(
		"asOf",
		parseAsString.withOptions({ shallow: false, throttleMs: 200, history: "replace" }),
	);
	const [day, setDay] = useState(dayOf(asOf));
	useEffect(() => setDay(dayOf(asOf)), [asOf]);
	const choose = (next: number) => {
		const bounded = Math.min(dayOf(last), Math.max(dayOf(first), next));
		setDay(bounded);
		void setRequested(isoOf(bounded));
	};
	const step = "min-h-6 rounded-field border border-line bg-raise px-2 text-accent";
	return (
		<div className="mb-4 flex flex-wrap items-center gap-3">
			<label className="flex items-center gap-2">
				<span className="type-section">{words.input}</span>
				<input
					type="date"
					min={first}
					max={last}
					value={isoOf(day)}
					onChange={(event) => event.target.value && choose(dayOf(event.target.value))}
					className="rounded-field min-h-6 border border-line bg-raise px-2"
				/>
			</label>
			<button type="button" onClick={() => choose(addMonths(day, -1))} className={step}>
				{words.back}
			</button>
			<input
				type="range"
				aria-label={words.label}
				aria-valuetext={isoOf(day)}
				min={dayOf(first)}
				max={dayOf(last)}
				step={1}
				value={day}
				onChange={(event) => choose(Number(event.target.value))}
				className="h-6 min-w-48 flex-1 accent-[var(--accent)]"
			/>
			<button type="button" onClick={() => choose(addMonths(day, 1))} className={step}>
				{words.forward}
			</button>
		</div>
	);
}
