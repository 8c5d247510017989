"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { OperatorStyle } from "./canvas/operator-style.ts";
import { MapScreen } from "./map-screen.tsx";
import type { FirstCounts, OpenedMap } from "./opened-map.ts";

interface MapExplorerProps {
	/** Of the page's data revision: a newer one reads what changed of the events. */
	opened: OpenedMap;
	/** Shown until the events are there; null where the server counted nothing. */
	first: FirstCounts | null;
	/** Address of the operator's map style; null where none is set. */
	mapStyle: string | null;
}

/** The map with its own cache of what it read. */
export function MapExplorer({ opened, first, mapStyle }: MapExplorerProps) {
	const [client] = useState(
		() => new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1 } } }),
	);
	return (
		<QueryClientProvider client={client}>
			<OperatorStyle value={mapStyle}>
				<MapScreen opened={opened} first={first} />
			</OperatorStyle>
		</QueryClientProvider>
	);
}
