"use client";

import { LocalCounts } from "@harmattan/maps/model/local-counts";
import { MapModel } from "@harmattan/maps/model/map-model";
import { RemoteCounts } from "@harmattan/maps/model/remote-counts";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { sizeWords } from "@/format/words.ts";
import { useMapState } from "./map-state.ts";
import { MapWaiting } from "./map-waiting.tsx";
import { MapWorkspace } from "./map-workspace.tsx";
import type { FirstCounts, OpenedMap } from "./opened-map.ts";
import { choiceKey, servedChoice } from "./served-choice.ts";
import { useColumns } from "./use-columns.ts";

interface LocalMapProps {
	opened: OpenedMap;
	first: FirstCounts | null;
}

/** Shows what the server counted, reads the events of the dataset, says how far that is, and hands them to the map. */
export function LocalMap({ opened, first }: LocalMapProps) {
	const t = useTranslations("map");
	const format = useFormatter();
	const { file, progress, error, retry } = useColumns(opened.dataset.id, opened);
	const [state] = useMapState();
	const counted = first !== null && first.key === choiceKey(servedChoice(state, opened)) ? first.counts : null;
	const model = useMemo(
		() =>
			file !== null ? new MapModel(new LocalCounts(file.columns)) : counted && new MapModel(new RemoteCounts(counted)),
		[file, counted],
	);
	const bytes =
		progress === null || progress.total === null
			? null
			: t("loadingBytes", { received: sizeWords(format, progress.received), total: sizeWords(format, progress.total) });
	const coming = file === null && error === null ? `${t("loading")} ${bytes ?? ""}` : null;
	return (
		<>
			<MapWaiting error={error} onRetry={retry} words={bytes} isWaiting={model === null} />
			{model === null ? null : (
				<MapWorkspace opened={opened} model={model} busy={progress !== null || coming !== null} coming={coming} />
			)}
		</>
	);
}
