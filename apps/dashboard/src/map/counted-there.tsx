"use client";

import { kindOf } from "@harmattan/domain/actors/taxonomy";
import { addMonths, dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpcClient } from "@/live/trpc-client.ts";
import { choiceOf } from "./choice.ts";
import { useMapState } from "./map-state.ts";
import { MapWaiting } from "./map-waiting.tsx";
import { MapWorkspace } from "./map-workspace.tsx";
import type { OpenedMap } from "./opened-map.ts";
import { ServedModel } from "./served-model.ts";

interface CountedThereProps {
	opened: OpenedMap;
}

/** Asks the server for the counts of what the address chooses, and hands them to the map. */
export function CountedThere({ opened }: CountedThereProps) {
	const [state] = useMapState();
	const { dataset, actors, revision } = opened;
	const ofKinds = actors.filter((actor) => state.kind.includes(kindOf(actor))).map(({ id }) => id);
	const to = state.to ?? dataset.newestEvent;
	const from = state.from ?? (to === null ? null : isoOf(addMonths(dayOf(to), -12) + 1));
	const days = from !== null && to !== null && from <= to ? { from, to } : null;
	const choice = choiceOf(state, dataset.id, days, ofKinds);
	const { data, error, isFetching, refetch } = useQuery({
		queryKey: ["map-counts", choice, revision],
		queryFn: () => trpcClient.map.counts.query(choice),
		placeholderData: keepPreviousData,
	});
	const model = useMemo(() => (data === undefined ? null : new ServedModel(data)), [data]);
	return (
		<>
			<MapWaiting
				error={error?.message ?? null}
				onRetry={() => void refetch()}
				words={null}
				isWaiting={model === null}
			/>
			{model === null ? null : <MapWorkspace opened={opened} model={model} busy={isFetching} isServed />}
		</>
	);
}
