import { EmbedFrame } from "@/embed/embed-frame.tsx";
import type { SearchParams } from "@/format/search.ts";
import { requestedSeries, seriesAddress } from "@/series/request.ts";
import { SeriesFigures } from "@/series/series-figures.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

interface PanelProps {
	params: Promise<{ id: string }>;
	searchParams: SearchParams;
}

/** A stated series, and the indicator beside it, as a panel of another page. */
export default async function SeriesPanel({ params, searchParams }: PanelProps) {
	const [{ id }, parameters] = await Promise.all([params, searchParams]);
	const requested = requestedSeries(id, parameters);
	const found = await orNotFound(api().series.read(requested));
	return (
		<EmbedFrame
			page={seriesAddress(requested)}
			revision={found.revision}
			isPast={requested.knownAt != null}
			synthetic={found.beside?.dataset.synthetic ?? false}
		>
			<SeriesFigures found={found} knownAt={requested.knownAt ?? null} />
		</EmbedFrame>
	);
}
