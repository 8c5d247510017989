"use client";

import { choiceParameters, type EventChoice } from "@harmattan/domain/events/event-choice";
import { Popover } from "@harmattan/ui/popover";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { addressOf } from "@/format/search.ts";

const FORMATS = ["csv", "geojson", "parquet", "arrow"] as const;

interface DataExportProps {
	choice: EventChoice;
	/** Events of the choice. */
	total: number;
}

/** Files of the chosen events, within what the dataset's licence lets the reader see. */
export function DataExport({ choice, total }: DataExportProps) {
	const t = useTranslations("map");
	const [hxl, setHxl] = useState(false);
	return (
		<Popover label={t("exportData")}>
			<p className="text-ink-2">{t("exportCount", { count: total })}</p>
			{FORMATS.map((format) => (
				<a
					key={format}
					href={exportAddress(choice, format, hxl)}
					download
					className="min-h-6 text-accent underline underline-offset-2"
				>
					{t(`format.${format}`)}
				</a>
			))}
			<a href="/api/v1/export/columns" className="min-h-6 text-accent underline underline-offset-2">
				{t("dictionary")}
			</a>
			<label className="flex min-h-6 items-center gap-2">
				<input type="checkbox" checked={hxl} onChange={() => setHxl(!hxl)} />
				{t("exportHxl")}
			</label>
		</Popover>
	);
}

/** The address that gives the events of a choice as a file. */
export function exportAddress(choice: EventChoice, format: (typeof FORMATS)[number], hxl: boolean): string {
	return addressOf("/api/v1/export", { format, hxl: hxl ? "1" : null, ...choiceParameters(choice) });
}
