"use client";

import { LocalCounts } from "@harmattan/maps/model/local-counts";
import { MapModel } from "@harmattan/maps/model/map-model";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { sizeWords } from "@/format/words.ts";
import { MapWaiting } from "./map-waiting.tsx";
import { MapWorkspace } from "./map-workspace.tsx";
import type { OpenedMap } from "./opened-map.ts";
import { useColumns } from "./use-columns.ts";

interface LocalMapProps {
	opened: OpenedMap;
}

/** Reads the events of a dataset, says how far that is, and hands them to the map. */
export function LocalMap({ opened }: LocalMapProps) {
	const t = useTranslations("map");
	const format = useFormatter();
	const { file, progress, error, retry } = useColumns(opened.dataset.id, opened);
	const model = useMemo(() => file && new MapModel(new LocalCounts(file.columns)), [file]);
	const bytes =
		progress === null || progress.total === null
			? null
			: t("loadingBytes", { received: sizeWords(format, progress.received), total: sizeWords(format, progress.total) });
	return (
		<>
			<MapWaiting error={error} onRetry={retry} words={bytes} isWaiting={model === null} />
			{model === null ? null : <MapWorkspace opened={opened} model={model} busy={progress !== null} />}
		</>
	);
}
