"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { MapScreen } from "./map-screen.tsx";

interface MapExplorerProps {
	/** Data revision of the page: a newer one reads the events anew. */
	revision: number;
}

/** The map with its own cache of what it read. */
export function MapExplorer({ revision }: MapExplorerProps) {
	const [client] = useState(
		() => new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1 } } }),
	);
	return (
		<QueryClientProvider client={client}>
			<MapScreen revision={revision} />
		</QueryClientProvider>
	);
}
