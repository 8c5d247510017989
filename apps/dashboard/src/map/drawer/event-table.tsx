"use client";

import type { RouterOutput } from "@harmattan/api/outputs";
import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { Tag } from "@harmattan/ui/tag";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { countryWords, dayWords } from "@/format/words.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { useRested } from "@/live/use-rested.ts";
import { useMap } from "../map-context.tsx";
import { SourceList } from "./source-list.tsx";

type Row = RouterOutput["map"]["table"]["rows"][number];
type Sort = "date" | "type" | "place" | "country" | "deaths";

/** The least height of a row; a list of sources that is opened takes what it needs. */
const ROW = 30;
/** Rows beyond the edges that are drawn, so that a quick scroll shows no gap. */
const OVERSCAN = 12;
const COLUMNS = ["date", "type", "sides", "place", "country", "deaths", "status", "sources"] as const;
const isSorted = (name: (typeof COLUMNS)[number]): name is Sort =>
	name !== "sides" && name !== "status" && name !== "sources";

interface EventTableProps {
	choice: EventChoice;
	/** The part of the ground that the map shows: west, south, east, north. */
	box: readonly [number, number, number, number];
	onOpen: (event: { dataset: string; id: string }) => void;
}

/** The chosen events as a table of any length, each a click away: sorted by a column, of one district or source, or those that the map shows. */
export function EventTable({ choice, box, onOpen }: EventTableProps) {
	const { opened } = useMap();
	const t = useTranslations();
	const [sort, setSort] = useState<{ by: Sort; descending: boolean }>({ by: "date", descending: true });
	const [onlyInView, setOnlyInView] = useState(false);
	const [district, setDistrict] = useState("");
	const [source, setSource] = useState("");
	const scroller = useRef<HTMLDivElement>(null);
	const [west, south, east, north] = box;
	const requested = {
		...choice,
		sort: sort.by,
		descending: sort.descending,
		bbox: onlyInView ? ([west, south, east, north] as [number, number, number, number]) : null,
		district: useRested(district.trim()) || null,
		source: useRested(source.trim()) || null,
	};
	const { data, error, fetchNextPage, hasNextPage, isFetching, isPlaceholderData } = useInfiniteQuery({
		queryKey: ["event-table", requested, opened.revision],
		queryFn: ({ pageParam }) => trpcClient.map.table.query({ ...requested, offset: pageParam }),
		initialPageParam: 0,
		getNextPageParam: (last, pages) => {
			const read = pages.reduce((sum, { rows }) => sum + rows.length, 0);
			return last.rows.length > 0 && read < last.matched ? read : undefined;
		},
		placeholderData: keepPreviousData,
	});
	const rows = data?.pages.flatMap((page) => page.rows) ?? [];
	const matched = data?.pages[0]?.matched ?? 0;
	const virtual = useVirtualizer({
		count: rows.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => ROW,
		overscan: OVERSCAN,
	});
	const items = virtual.getVirtualItems();
	const last = items.at(-1)?.index ?? 0;
	useEffect(() => {
		if (hasNextPage && !isFetching && last >= rows.length - OVERSCAN) void fetchNextPage();
	}, [hasNextPage, isFetching, last, rows.length, fetchNextPage]);
	const head = "type-caption px-2 py-1 text-left font-normal text-ink-3";
	const field = "rounded-field min-h-6 w-36 border border-line bg-raise px-1";
	return (
		<div className="flex min-h-[46vh] min-w-0 flex-1 flex-col max-md:h-[70vh]">
			<div className="type-table flex flex-wrap items-center gap-x-6 gap-y-1 px-4 pb-1">
				<label className="flex min-h-6 items-center gap-2">
					<input type="checkbox" checked={onlyInView} onChange={() => setOnlyInView(!onlyInView)} />
					{t("map.onlyInView")}
				</label>
				<label className="flex items-center gap-2">
					{t("map.district")}
					<input
						type="search"
						value={district}
						onChange={(event) => setDistrict(event.target.value)}
						className={field}
					/>
				</label>
				<label className="flex items-center gap-2">
					{t("map.sourceWords")}
					<input type="search" value={source} onChange={(event) => setSource(event.target.value)} className={field} />
				</label>
				<p role="status" className="text-ink-2">
					{t("map.rows", { count: matched })}
				</p>
			</div>
			{error ? (
				<p role="alert" className="px-4">
					{t("map.error", { message: error.message })}
				</p>
			) : null}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by key */}
			<section ref={scroller} tabIndex={0} aria-label={t("map.table")} className="min-h-0 flex-1 overflow-auto">
				<table
					className="type-table w-full min-w-[1000px] border-collapse aria-busy:opacity-60"
					aria-rowcount={matched + 1}
					aria-busy={isPlaceholderData}
				>
					<thead className="sticky top-0 z-10 bg-bg">
						<tr className="border-b border-rule">
							{COLUMNS.map((name) => (
								<th
									key={name}
									scope="col"
									aria-sort={
										!isSorted(name) || sort.by !== name ? undefined : sort.descending ? "descending" : "ascending"
									}
									className={head}
								>
									{isSorted(name) ? (
										<button
											type="button"
											onClick={() =>
												setSort({
													by: name,
													descending: sort.by === name ? !sort.descending : name === "deaths" || name === "date",
												})
											}
											className={`min-h-6 ${sort.by === name ? "type-key text-accent" : ""}`}
										>
											{t(`map.column.${name}`)}{" "}
											<span aria-hidden="true">{sort.by !== name ? "" : sort.descending ? "↓" : "↑"}</span>
										</button>
									) : (
										t(`map.column.${name}`)
									)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						<Spacer height={items[0]?.start ?? 0} />
						{items.map(({ index }) => {
							const row = rows[index];
							return row === undefined ? null : (
								<tr
									key={row.id}
									ref={virtual.measureElement}
									data-index={index}
									aria-rowindex={index + 2}
									className="border-b border-line-2 align-top"
								>
									<EventCells row={row} onOpen={onOpen} />
								</tr>
							);
						})}
						<Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
					</tbody>
				</table>
			</section>
		</div>
	);
}

/** What the table says of one event. */
function EventCells({ row, onOpen }: { row: Row; onOpen: EventTableProps["onOpen"] }) {
	const { regionNames } = useMap();
	const t = useTranslations();
	const format = useFormatter();
	const cell = "px-2 py-1";
	const { low, best, high } = row.fatalities;
	const region = row.admin1 === null ? null : (regionNames.get(row.admin1) ?? row.admin1);
	return (
		<>
			<td className={`${cell} whitespace-nowrap`}>
				<button
					type="button"
					onClick={() => onOpen({ dataset: row.dataset, id: row.id })}
					className="min-h-6 text-accent underline underline-offset-2"
				>
					{dayWords(format, row.dateStart)}
				</button>
			</td>
			<td className={cell}>{row.type}</td>
			<td className={`${cell} max-w-72`}>{row.actors.map(({ name }) => name).join(" – ")}</td>
			<td className={`${cell} max-w-64`}>
				{row.place ?? <span className="text-ink-3">{t("common.notStated")}</span>}
				<span className="block text-ink-3">
					{[row.admin2, t(`map.precisions.${row.geoPrecision}`)].filter(Boolean).join("; ")}
				</span>
			</td>
			<td className={cell}>
				{[region, row.country === null ? null : countryWords(t, row.country, regionNames)].filter(Boolean).join(", ")}
			</td>
			<td className={`${cell} text-right whitespace-nowrap`}>
				{best === null ? (
					<span className="text-ink-3">{t("common.notStated")}</span>
				) : (
					<>
						{format.number(best)}
						{low === null || high === null ? null : (
							<span className="block text-ink-3">{`${format.number(low)} – ${format.number(high)}`}</span>
						)}
					</>
				)}
			</td>
			<td className={`${cell} whitespace-nowrap`}>
				{row.flags.includes("synthetic") ? <Tag>{t("map.synthetic")}</Tag> : null}
				{row.codeStatus === null ? null : row.codeStatus === "clear" ? (
					<span className="text-ink-3">{t("codeStatus.clear")}</span>
				) : (
					<Tag>{t("codeStatus.not_clear")}</Tag>
				)}
			</td>
			<td className={`${cell} max-w-80`}>
				{row.sourceList.length === 0 ? (
					<span className="text-ink-3">{t("map.sourceCount", { count: row.sources ?? -1 })}</span>
				) : (
					<details>
						<summary className="min-h-6 cursor-pointer">
							{[...new Set(row.sourceList.map(({ publisher, title }) => publisher ?? title))].slice(0, 2).join(", ")}
							<span className="text-ink-3"> {t("map.sourceCount", { count: row.sources ?? -1 })}</span>
						</summary>
						<SourceList of={row.sourceList} />
					</details>
				)}
			</td>
		</>
	);
}

/** Room for the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
	return height <= 0 ? null : (
		<tr>
			<td colSpan={COLUMNS.length} style={{ height, padding: 0 }} />
		</tr>
	);
}
