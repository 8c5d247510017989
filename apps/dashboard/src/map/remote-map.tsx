"use client";

import { MapModel } from "@harmattan/maps/model/map-model";
import { RemoteCounts } from "@harmattan/maps/model/remote-counts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpcClient } from "@/live/trpc-client.ts";
import { useMapState } from "./map-state.ts";
import { MapWaiting } from "./map-waiting.tsx";
import { MapWorkspace } from "./map-workspace.tsx";
import type { FirstCounts, OpenedMap } from "./opened-map.ts";
import { choiceKey, servedChoice } from "./served-choice.ts";

interface RemoteMapProps {
	opened: OpenedMap;
	first: FirstCounts | null;
}

/** Asks the server for the counts of what the address chooses, and hands them to the map. */
export function RemoteMap({ opened, first }: RemoteMapProps) {
	const [state] = useMapState();
	const choice = servedChoice(state, opened);
	const { data, error, isFetching, refetch } = useQuery({
		queryKey: ["map-counts", choice, opened.revision],
		queryFn: () => trpcClient.map.counts.query(choice),
		...(first?.key === choiceKey(choice) ? { initialData: first.counts } : {}),
		placeholderData: keepPreviousData,
	});
	const model = useMemo(() => (data === undefined ? null : new MapModel(new RemoteCounts(data))), [data]);
	return (
		<>
			<MapWaiting
				error={error?.message ?? null}
				onRetry={() => void refetch()}
				words={null}
				isWaiting={model === null}
			/>
			{model === null ? null : <MapWorkspace opened={opened} model={model} busy={isFetching} coming={null} />}
		</>
	);
}
