"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { sizeWords } from "@/format/words.ts";
import { MapModel } from "./map-model.ts";
import { MapWorkspace } from "./map-workspace.tsx";
import type { OpenedMap } from "./opened-map.ts";
import { useColumns } from "./use-columns.ts";

interface MapScreenProps {
	opened: OpenedMap;
}

/** Reads the events of a dataset, says how far that is, and hands them to the map. */
export function MapScreen({ opened }: MapScreenProps) {
	const t = useTranslations("map");
	const format = useFormatter();
	const { file, progress, error, retry } = useColumns(opened.dataset.id, opened.revision);
	const model = useMemo(() => file && new MapModel(file.columns), [file]);
	const status =
		error !== null ? (
			<p role="alert" className="px-4 py-2 md:px-6">
				{t("error", { message: error })}{" "}
				<button type="button" onClick={retry} className="min-h-6 text-accent underline">
					{t("retry")}
				</button>
			</p>
		) : progress !== null && model === null ? (
			<p role="status" className="px-4 py-2 md:px-6">
				{t("loading")}{" "}
				{progress.total === null
					? null
					: t("loadingBytes", {
							received: sizeWords(format, progress.received),
							total: sizeWords(format, progress.total),
						})}
			</p>
		) : null;
	return (
		<>
			{model === null ? <h1 className="sr-only">{t("title")}</h1> : null}
			{status}
			{model === null ? (
				<div aria-busy="true" className="h-[60vh]" />
			) : (
				<MapWorkspace opened={opened} model={model} busy={progress !== null} />
			)}
		</>
	);
}
