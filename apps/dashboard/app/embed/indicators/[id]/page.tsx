import { EmbedFrame } from "@/embed/embed-frame.tsx";
import { askedOf, explainedAddress } from "@/explained/asked.ts";
import { IndicatorFigure } from "@/explained/indicator-figure.tsx";
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
	const asked = askedOf(id, parameters);
	const found = await orNotFound(api().indicators.explain(asked));
	return (
		<EmbedFrame
			page={explainedAddress(asked)}
			revision={found.revision}
			isPast={asked.knownAt != null}
			synthetic={found.dataset.synthetic || (found.beside?.dataset.synthetic ?? false)}
		>
			<IndicatorFigure found={found} side="first" knownAt={asked.knownAt} />
			{found.beside === null ? null : <IndicatorFigure found={found} side="beside" knownAt={asked.knownAt} />}
		</EmbedFrame>
	);
}
