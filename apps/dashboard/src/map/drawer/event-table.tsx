"use client";

import { NOT_STATED } from "@harmattan/columns/event-columns";
import { GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import { isoOf } from "@harmattan/domain/time/calendar";
import { sideName } from "@harmattan/maps/model/facets";
import type { MapTarget } from "@harmattan/maps/model/map-model";
import { type Box, inBox, SORTS, type Sort, sorted } from "@harmattan/maps/model/table-rows";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useFormatter, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { countryWords, dayWords } from "@/format/words.ts";
import { useMap } from "../map-context.tsx";

const ROW = 26;
/** Rows beyond the edges that are drawn, so that a quick scroll shows no gap. */
const OVERSCAN = 12;

interface EventTableProps {
	/** The part of the ground that the map shows. */
	box: Box;
	onPick: (target: MapTarget, day: number) => void;
}

/** The chosen events as a table of any length: sorted by a column, all of them or those that the map shows. */
export function EventTable({ box, onPick }: EventTableProps) {
	const {
		model,
		picture: { counts: version },
		actors,
		regionNames,
	} = useMap();
	const t = useTranslations();
	const format = useFormatter();
	const { columns } = model;
	const [sort, setSort] = useState<Sort>({ by: "date", descending: true });
	const [onlyInView, setOnlyInView] = useState(false);
	const scroller = useRef<HTMLDivElement>(null);
	const names = useMemo(
		() => ({
			sides: columns.sides.map((side) => sideName(side, actors)),
			regions: columns.regions.map((region) => regionNames.get(region) ?? region),
			countries: columns.countries.map((country) => (country === "" ? "" : countryWords(t, country))),
		}),
		[columns, actors, regionNames, t],
	);
	const requested = useDeferredValue(version);
	const { west, south, east, north } = box;
	const rows = useMemo(() => {
		const events = requested === null ? new Uint32Array() : (model.source.events?.passing() ?? new Uint32Array());
		return sorted(columns, inBox(columns, events, onlyInView ? { west, south, east, north } : null), sort, names);
	}, [requested, model, columns, sort, names, onlyInView, west, south, east, north]);
	const virtual = useVirtualizer({
		count: rows.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => ROW,
		overscan: OVERSCAN,
	});
	const { eventPlaces, eventDyads, deaths, days, places, dyads, kinds } = columns;
	const head = "type-caption px-2 py-1 text-left font-normal text-ink-3";
	const open = (event: number) => {
		const place = eventPlaces[event] as number;
		const target = model.targetOf(place);
		if (target !== null) onPick(target, days[event] as number);
	};
	return (
		<div className="flex min-h-[46vh] min-w-0 flex-1 flex-col max-md:h-[70vh]">
			<div className="type-table flex flex-wrap items-center gap-x-6 px-4 pb-1">
				<label className="flex min-h-6 items-center gap-2">
					<input type="checkbox" checked={onlyInView} onChange={() => setOnlyInView(!onlyInView)} />
					{t("map.onlyInView")}
				</label>
				<p role="status" className="text-ink-2">
					{t("map.rows", { count: rows.length })}
				</p>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by key */}
			<section ref={scroller} tabIndex={0} aria-label={t("map.table")} className="min-h-0 flex-1 overflow-auto">
				<table className="type-table w-full min-w-[720px] border-collapse" aria-rowcount={rows.length + 1}>
					<thead className="sticky top-0 z-10 bg-bg">
						<tr className="border-b border-rule">
							{SORTS.map((by) => (
								<th
									key={by}
									scope="col"
									aria-sort={sort.by !== by ? undefined : sort.descending ? "descending" : "ascending"}
									className={head}
								>
									<button
										type="button"
										onClick={() => setSort({ by, descending: sort.by === by ? !sort.descending : by === "deaths" })}
										className={`min-h-6 ${sort.by === by ? "type-key text-accent" : ""}`}
									>
										{t(`map.column.${by}`)}{" "}
										<span aria-hidden="true">{sort.by !== by ? "" : sort.descending ? "↓" : "↑"}</span>
									</button>
								</th>
							))}
							<th scope="col" className={head}>
								{t("map.placed")}
							</th>
						</tr>
					</thead>
					<tbody>
						<Spacer height={virtual.getVirtualItems()[0]?.start ?? 0} />
						{virtual.getVirtualItems().map(({ index }) => {
							const event = rows[index] as number;
							const place = eventPlaces[event] as number;
							const dyad = eventDyads[event] as number;
							const sides = [dyads.sidesA[dyad], dyads.sidesB[dyad]]
								.map((side) => names.sides[side ?? 0])
								.filter(Boolean);
							const dead = deaths[event] as number;
							const cell = "truncate px-2";
							return (
								<tr key={event} aria-rowindex={index + 2} className="border-b border-line-2" style={{ height: ROW }}>
									<td className={`${cell} whitespace-nowrap`}>
										<button
											type="button"
											onClick={() => open(event)}
											className="min-h-6 text-accent underline underline-offset-2"
										>
											{dayWords(format, isoOf(days[event] as number))}
										</button>
									</td>
									<td className={cell}>{kinds[dyads.kinds[dyad] as number]?.type}</td>
									<td className={`${cell} max-w-80`} title={sides.join(" – ")}>
										{sides.join(" – ")}
									</td>
									<td className={cell}>{names.regions[places.regions[place] as number]}</td>
									<td className={cell}>{names.countries[places.countries[place] as number]}</td>
									<td className={`${cell} text-right`}>
										{dead === NOT_STATED ? (
											<span className="text-ink-3">{t("common.notStated")}</span>
										) : (
											format.number(dead)
										)}
									</td>
									<td className={`${cell} text-ink-3`}>
										{t(`map.precisions.${GEO_PRECISIONS[(places.precisions[place] as number) - 1] ?? "unknown"}`)}
									</td>
								</tr>
							);
						})}
						<Spacer height={virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0)} />
					</tbody>
				</table>
			</section>
		</div>
	);
}

/** Room for the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
	return height <= 0 ? null : (
		<tr>
			<td colSpan={SORTS.length + 1} style={{ height, padding: 0 }} />
		</tr>
	);
}
