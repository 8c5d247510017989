"use client";

import { isoOf } from "@harmattan/domain/time/calendar";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayWords } from "@/format/words.ts";
import type { OpenedMap } from "./opened-map.ts";
import type { Picture } from "./use-picture.ts";

interface PaneTitleProps {
	dataset: OpenedMap["dataset"];
	picture: Picture;
	children?: ReactNode;
}

/** What one of two maps shows: its dataset, days and figures. */
export function PaneTitle({ dataset, picture, children }: PaneTitleProps) {
	const t = useTranslations("map");
	const format = useFormatter();
	const { counts, days } = picture;
	return (
		<div className="flex min-h-16 flex-wrap content-start items-baseline gap-x-6 border-t border-line px-4 py-1">
			<h2 className="type-section">
				{days === null
					? t("findingNone")
					: t("finding", {
							events: counts.total.events,
							deaths: format.number(counts.total.deaths),
							from: dayWords(format, isoOf(days.from)),
							to: dayWords(format, isoOf(days.to)),
						})}{" "}
				<span className="type-caption text-ink-3">{`${dataset.name}; ${dataset.attribution} (${dataset.licence})`}</span>
			</h2>
			{children}
		</div>
	);
}
