"use client";

import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { token } from "@harmattan/ui/tokens";
import { useTranslations } from "next-intl";
import { FacetGroup } from "./facet-group.tsx";

interface DeathsFacetProps {
	deaths: EventChoice["deaths"];
	/** Events by best estimate: 0 to 23, 24 and more, not stated. */
	counts: Uint32Array;
	onChange: (deaths: EventChoice["deaths"]) => void;
}

/** Bars drawn: 0 to 23 deaths, and more. */
const BARS = 25;
/** That an address can hold. */
const MAX_DEATHS = 999_999;
const WIDTH = 188;
const HEIGHT = 34;

/** How deadly events are, with the least and most that are chosen. */
export function DeathsFacet({ deaths, counts, onChange }: DeathsFacetProps) {
	const t = useTranslations("map");
	const most = counts.slice(0, BARS).reduce((top, events) => Math.max(top, events), 1);
	const step = WIDTH / BARS;
	const field = "rounded-field min-h-6 w-16 border border-line bg-raise px-1";
	const read = (text: string) =>
		text.trim() === "" ? null : Math.min(MAX_DEATHS, Math.max(0, Math.floor(Number(text)) || 0));
	const choose = (from: number | null, to: number | null) =>
		onChange(from === null && to === null ? null : { from: from ?? 0, to });
	const isChosen = (bar: number) =>
		deaths === null || (bar >= Math.min(BARS - 1, deaths.from) && bar <= (deaths.to ?? Number.POSITIVE_INFINITY));
	return (
		<FacetGroup title={t("deaths")} note={t("deathsNote", { count: counts[BARS] ?? 0 })}>
			<svg role="img" aria-label={t("deathsChart")} viewBox={`0 0 ${WIDTH} ${HEIGHT + 12}`} className="block w-full">
				{Array.from({ length: BARS }, (_, bar) => {
					const height = (HEIGHT * (counts[bar] as number)) / most;
					return (
						<rect
							key={bar}
							x={bar * step}
							y={HEIGHT - height}
							width={step - 1}
							height={height}
							fill={token(isChosen(bar) ? "ink-2" : "line")}
						/>
					);
				})}
				<line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} stroke={token("ink")} />
				{[0, 10, 20].map((tick) => (
					<text key={tick} x={tick * step + step / 2} y={HEIGHT + 11} textAnchor="middle" className="draw-quiet">
						{tick}
					</text>
				))}
				<text x={WIDTH} y={HEIGHT + 11} textAnchor="end" className="draw-quiet">
					{t("deathsMany")}
				</text>
			</svg>
			<div className="mt-1 flex items-center gap-2">
				<input
					type="number"
					min={0}
					aria-label={t("deathsFrom")}
					placeholder={t("deathsLeast")}
					value={deaths?.from ?? ""}
					onChange={(event) => choose(read(event.target.value), deaths?.to ?? null)}
					className={field}
				/>
				<span>{t("deathsTo")}</span>
				<input
					type="number"
					min={0}
					aria-label={t("deathsUpTo")}
					placeholder={t("deathsMost")}
					value={deaths?.to ?? ""}
					onChange={(event) => choose(deaths?.from ?? null, read(event.target.value))}
					className={field}
				/>
			</div>
		</FacetGroup>
	);
}
