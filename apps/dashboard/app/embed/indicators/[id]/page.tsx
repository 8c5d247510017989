import { EmbedFrame } from "@/embed/embed-frame.tsx";
import { IndicatorFigure } from "@/explained/indicator-figure.tsx";
import { explainedAddress, requestOf } from "@/explained/request.ts";
import type { SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

interface PanelProps {
	params: Promise<{ id: string }>;
	searchParams: SearchParams;
}

/** An indicator's figure, and that of the dataset beside it, as a panel of another page. */
export default async function IndicatorPanel({ params, searchParams }: PanelProps) {
	const [{ id }, parameters] = await Promise.all([params, searchParams]);
	const requested = requestOf(id, parameters);
	const found = await orNotFound(api().indicators.explain(requested));
	return (
		<EmbedFrame
			page={explainedAddress(requested)}
			revision={found.revision}
			isPast={requested.knownAt != null}
			synthetic={found.dataset.synthetic || (found.beside?.dataset.synthetic ?? false)}
		>
			<IndicatorFigure found={found} side="first" knownAt={requested.knownAt} />
			{found.beside === null ? null : <IndicatorFigure found={found} side="beside" knownAt={requested.knownAt} />}
		</EmbedFrame>
	);
}
