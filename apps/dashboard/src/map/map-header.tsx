"use client";

import { isoOf } from "@harmattan/domain/time/calendar";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayWords } from "@/format/words.ts";
import type { OpenedMap } from "./opened-map.ts";
import type { Picture } from "./use-picture.ts";

interface MapHeaderProps {
	picture: Picture;
	/** True while days are moved or played: then nothing is read out. */
	isMoving: boolean;
	/** True where heat spreads coarse events over their area. */
	isSpread: boolean;
	left: { coarse: number; unplaced: number };
	dataset: OpenedMap["dataset"];
	revision: number;
	/** Actions at the right. */
	children: ReactNode;
}

/** The finding of a view, and what it leaves out. */
export function MapHeader({ picture, isMoving, isSpread, left, dataset, revision, children }: MapHeaderProps) {
	const t = useTranslations();
	const format = useFormatter();
	const { counts, days } = picture;
	const { events, deaths } = counts.total;
	const finding =
		days === null || events === 0
			? t("map.findingNone")
			: t("map.finding", {
					events,
					deaths: format.number(deaths),
					from: dayWords(format, isoOf(days.from)),
					to: dayWords(format, isoOf(days.to)),
				});
	const notes = [
		left.coarse > 0 ? t(isSpread ? "map.leftSpread" : "map.left", { coarse: left.coarse }) : null,
		left.unplaced > 0 ? t("map.unplaced", { count: left.unplaced }) : null,
		`${dataset.attribution} (${dataset.licence})`,
		t("common.revision", { revision }),
	];
	return (
		<header className="flex flex-wrap items-baseline justify-between gap-x-6 px-4 py-2">
			<div aria-live={isMoving ? "off" : "polite"}>
				<h1 className="type-section">{finding}</h1>
				<p className="type-caption text-ink-2">{notes.filter(Boolean).join("; ")}</p>
			</div>
			{children}
		</header>
	);
}
