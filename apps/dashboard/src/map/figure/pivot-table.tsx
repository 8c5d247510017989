"use client";

import { choiceParameters, type EventChoice } from "@harmattan/domain/events/event-choice";
import { PIVOT_DIMENSIONS, type PivotDimension } from "@harmattan/domain/events/pivot";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { addressOf } from "@/format/search.ts";
import { countryWords } from "@/format/words.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { useMap } from "../map-context.tsx";

/** Rows that the page shows; the file holds all. */
const SHOWN = 100;

interface PivotTableProps {
	choice: EventChoice;
}

/** The chosen events counted by two dimensions, and the same as a file. */
export function PivotTable({ choice }: PivotTableProps) {
	const { opened } = useMap();
	const t = useTranslations();
	const format = useFormatter();
	const [rows, setRows] = useState<PivotDimension>("actor");
	const [columns, setColumns] = useState<PivotDimension>("month");
	const [measure, setMeasure] = useState<"events" | "deaths">("events");
	const { data, error } = useQuery({
		queryKey: ["pivot", choice, rows, columns, measure, opened.revision],
		queryFn: () => trpcClient.map.pivot.query({ ...choice, rows, columns, measure }),
		placeholderData: keepPreviousData,
		retry: false,
	});
	const name = (key: string | null, dimension: PivotDimension) =>
		key === null
			? t("common.notStated")
			: dimension === "country"
				? countryWords(t, key)
				: (data?.names[key] ?? key.replace(/^name:/, ""));
	const number = (value: number | null) => (value === null ? "" : format.number(value));
	const field = "rounded-field min-h-8 border border-line bg-raise px-1";
	const choose = (label: string, value: PivotDimension, set: (next: PivotDimension) => void) => (
		<label className="flex items-center gap-2">
			{label}
			<select value={value} onChange={(event) => set(event.target.value as PivotDimension)} className={field}>
				{PIVOT_DIMENSIONS.map((one) => (
					<option key={one} value={one}>
						{t(`map.pivot.by.${one}`)}
					</option>
				))}
			</select>
		</label>
	);
	return (
		<div className="flex min-h-[46vh] min-w-0 flex-1 flex-col max-md:h-[70vh]">
			<div className="type-table flex flex-wrap items-center gap-x-6 gap-y-1 px-4 pb-2">
				{choose(t("map.pivot.rows"), rows, setRows)}
				{choose(t("map.pivot.columns"), columns, setColumns)}
				<label className="flex items-center gap-2">
					{t("map.pivot.measure")}
					<select
						value={measure}
						onChange={(event) => setMeasure(event.target.value === "deaths" ? "deaths" : "events")}
						className={field}
					>
						<option value="events">{t("map.pivot.events")}</option>
						<option value="deaths">{t("map.pivot.deaths")}</option>
					</select>
				</label>
				<a
					href={addressOf("/api/v1/pivot", { ...choiceParameters(choice), rows, columns, measure })}
					download
					className="min-h-6 text-accent underline underline-offset-2"
				>
					{t("map.pivot.download")}
				</a>
				{data === undefined ? null : (
					<p role="status" className="text-ink-2">
						{t("map.pivot.shown", { shown: Math.min(SHOWN, data.rows.length), count: data.rows.length })}
					</p>
				)}
			</div>
			{rows === "actor" || columns === "actor" ? (
				<p className="type-caption px-4 pb-1 text-ink-2">{t("map.pivot.actorNote")}</p>
			) : null}
			{error ? (
				<p role="alert" className="px-4">
					{t("map.error", { message: error.message })}
				</p>
			) : null}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by key */}
			<section tabIndex={0} aria-label={t("map.view.pivot")} className="min-h-0 flex-1 overflow-auto">
				{data === undefined ? null : (
					<table className="type-table border-collapse">
						<thead className="sticky top-0 z-20 bg-bg">
							<tr className="border-b border-rule">
								<th scope="col" className="type-caption sticky left-0 bg-bg px-4 py-1 text-left font-normal text-ink-3">
									{t(`map.pivot.by.${rows}`)}
								</th>
								<th scope="col" className="type-caption px-2 py-1 text-right font-normal text-ink-3">
									{t("map.pivot.total")}
								</th>
								{data.columns.map((key) => (
									<th
										key={key}
										scope="col"
										className="type-caption px-2 py-1 text-right font-normal whitespace-nowrap text-ink-3"
									>
										{name(key, columns)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{data.rows.slice(0, SHOWN).map(({ key, values, total }) => (
								<tr key={key} className="border-b border-line-2">
									<th
										scope="row"
										className="sticky left-0 max-w-64 truncate bg-bg px-4 py-1 text-left font-normal"
										title={name(key, rows)}
									>
										{name(key, rows)}
									</th>
									<td className="type-number px-2 py-1 text-right">{number(total)}</td>
									{values.map((value, index) => (
										<td key={data.columns[index]} className="px-2 py-1 text-right tabular-nums">
											{number(value)}
										</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				)}
			</section>
		</div>
	);
}
