"use client";

import { dayOf } from "@harmattan/domain/time/calendar";
import { MapModel } from "@harmattan/maps/model/map-model";
import { RemoteCounts } from "@harmattan/maps/model/remote-counts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpcClient } from "@/live/trpc-client.ts";
import { choiceOf, datesOf, daysUpTo } from "./choice.ts";
import { useMapState } from "./map-state.ts";
import { MapWaiting } from "./map-waiting.tsx";
import { MapWorkspace } from "./map-workspace.tsx";
import type { OpenedMap } from "./opened-map.ts";

interface RemoteMapProps {
	opened: OpenedMap;
}

/** Asks the server for the counts of what the address chooses, and hands them to the map. */
export function RemoteMap({ opened }: RemoteMapProps) {
	const [state] = useMapState();
	const { dataset, revision } = opened;
	const days = dataset.newestEvent === null ? null : daysUpTo(state, dayOf(dataset.newestEvent));
	// Kinds of actors are derived from the list of names, which is not available here.
	const choice = choiceOf({ ...state, kind: [] }, dataset.id, days && datesOf(days), [], opened.knownAt);
	const { data, error, isFetching, refetch } = useQuery({
		queryKey: ["map-counts", choice, revision],
		queryFn: () => trpcClient.map.counts.query(choice),
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
			{model === null ? null : <MapWorkspace opened={opened} model={model} busy={isFetching} />}
		</>
	);
}
