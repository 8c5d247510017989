"use client";

import { TimeBrush } from "@harmattan/charts/components/time-brush";
import { isoOf } from "@harmattan/domain/time/calendar";
import type { Days } from "@harmattan/maps/model/days";
import { useFormatter, useTranslations } from "next-intl";
import { dayWords } from "@/format/words.ts";
import { useWidth } from "../canvas/use-width.ts";
import { datesOf } from "../choice.ts";
import { useMap } from "../map-context.tsx";
import { type MapState, PLAY_MODES } from "../map-parameters.ts";
import type { Histogram } from "./histogram.ts";
import { SPEEDS, usePlayback } from "./use-playback.ts";

const HEIGHT = 168;
const LANES = 3;
/** A phone has no room for names of milestones. */
const NARROW = 600;

interface TimePanelProps {
	histogram: Histogram;
	/** Days of the dataset. */
	whole: Days;
	/** Those that are shown, also while they are moved. */
	days: Days;
	milestones: readonly { id: string; date: string; title: string; dateLabel: string }[];
	/** While days are moved or played. */
	onDays: (days: Days) => void;
	onDone: (days: Days) => void;
}

/** The time under the map: how many events when, the stretch that is shown, and its playback. */
export function TimePanel({ histogram, whole, days, milestones, onDays, onDone }: TimePanelProps) {
	const { state, change, model } = useMap();
	const t = useTranslations("map");
	const format = useFormatter();
	const [panel, width] = useWidth<HTMLDivElement>(900);
	const { isPlaying, toggle, speed, setSpeed } = usePlayback({ days, whole, mode: state.play, onDays, onEnd: onDone });
	const words = (day: number) => dayWords(format, isoOf(day));
	const field = "rounded-field min-h-6 border border-line bg-raise px-1";
	const date = (part: "from" | "to") => (
		<input
			type="date"
			aria-label={t(part)}
			value={isoOf(days[part])}
			min={isoOf(whole.from)}
			max={isoOf(whole.to)}
			onChange={(event) => event.target.value && change({ ...datesOf(days), [part]: event.target.value })}
			className={`${field} w-full`}
		/>
	);
	return (
		<section
			aria-label={t("time")}
			className="flex flex-col gap-x-4 border-t border-line px-4 py-2 md:flex-row md:px-6"
		>
			<div className="type-table grid shrink-0 grid-cols-2 content-start gap-1 md:w-[188px]">
				<h2 className="type-section col-span-2">{t(`perPeriod.${histogram.interval}`)}</h2>
				{date("from")}
				{date("to")}
				{model.source.events === null ? null : (
					<>
						<button
							type="button"
							onClick={toggle}
							aria-pressed={isPlaying}
							className="type-key col-span-2 mt-1 min-h-6 text-left text-accent md:col-span-1"
						>
							<span aria-hidden="true">{isPlaying ? "❚❚" : "▶"}</span> {isPlaying ? t("pause") : t("play")}
						</button>
						<select
							aria-label={t("speed")}
							value={speed}
							onChange={(event) => setSpeed(Number(event.target.value) as typeof speed)}
							className={field}
						>
							{SPEEDS.map((perSecond) => (
								<option key={perSecond} value={perSecond}>
									{t(`speeds.${perSecond}`)}
								</option>
							))}
						</select>
						<select
							aria-label={t("playMode")}
							value={state.play}
							onChange={(event) => change({ play: event.target.value as MapState["play"] })}
							className={`${field} md:col-span-2`}
						>
							{PLAY_MODES.map((mode) => (
								<option key={mode} value={mode}>
									{t(`playModes.${mode}`)}
								</option>
							))}
						</select>
					</>
				)}
			</div>
			<div ref={panel} className="min-w-0 flex-1">
				<TimeBrush
					values={histogram.values}
					periodDays={histogram.periodDays}
					milestones={milestones}
					whole={whole}
					days={days}
					onMove={onDays}
					onMoved={onDone}
					words={{
						chart: t(`perPeriod.${histogram.interval}`),
						from: t("brushFrom"),
						to: t("brushTo"),
						both: t("brushBoth"),
						gap: t("gap"),
						day: words,
					}}
					width={width}
					height={width < NARROW ? 110 : HEIGHT}
					lanes={width < NARROW ? 0 : LANES}
				/>
			</div>
		</section>
	);
}
