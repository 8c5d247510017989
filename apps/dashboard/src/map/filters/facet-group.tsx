"use client";

import { token } from "@harmattan/ui/tokens";
import { useFormatter } from "next-intl";
import type { ReactNode } from "react";

interface FacetGroupProps {
	title: string;
	/** Words beside the title. */
	note?: string;
	children: ReactNode;
}

/** A group of the rail, under a rule. */
export function FacetGroup({ title, note, children }: FacetGroupProps) {
	return (
		<fieldset className="type-table min-w-0 border-b border-line pb-3">
			<legend className="type-section mb-1 flex w-full items-baseline justify-between gap-2">
				{title} {note === undefined ? null : <span className="type-caption text-ink-3">{note}</span>}
			</legend>
			{children}
		</fieldset>
	);
}

interface FacetLineProps {
	type: "checkbox" | "radio";
	/** Of radios, the group's name. */
	name?: string;
	checked: boolean;
	onChange: () => void;
	label: ReactNode;
	/** The label in full, where it may be cut. */
	title?: string;
	/** Null for a line that counts nothing. */
	events: number | null;
	/** The most events of any line of the group, which the bar is drawn against; null for no bar. */
	most: number | null;
}

/** A choice with the number of events that it would give. */
export function FacetLine({ type, name, checked, onChange, label, title, events, most }: FacetLineProps) {
	const format = useFormatter();
	return (
		<label className="flex min-h-6 min-w-0 items-center gap-2">
			<input type={type} name={name} checked={checked} onChange={onChange} className="shrink-0" />
			<span className={`min-w-0 flex-1 ${most === null ? "" : "truncate"}`} title={title}>
				{label}
			</span>
			{most === null || events === null ? null : (
				<span aria-hidden="true" className="w-[34px] shrink-0">
					<span
						className="block h-1.5"
						style={{ width: `${(100 * events) / Math.max(1, most)}%`, background: token("ink-3") }}
					/>
				</span>
			)}
			{events === null ? null : <span className="min-w-8 shrink-0 text-right text-ink-2">{format.number(events)}</span>}
		</label>
	);
}
