import { ComparedSeries } from "@/comparison/compared-series.tsx";
import { FindingSentence } from "@/comparison/finding-sentence.tsx";
import { comparedAddress, requestOf } from "@/comparison/request.ts";
import { EmbedFrame } from "@/embed/embed-frame.tsx";
import type { SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

/** A comparison's finding and weeks, as a panel of another page. */
export default async function ComparisonPanel({ searchParams }: { searchParams: SearchParams }) {
	const requested = requestOf(await searchParams);
	const found = await orNotFound(api().comparison.read(requested));
	return (
		<EmbedFrame
			page={comparedAddress(requested)}
			revision={found.revision}
			isPast={requested.knownAt != null}
			synthetic={found.dataset.synthetic}
		>
			<FindingSentence found={found} />
			<ComparedSeries found={found} />
		</EmbedFrame>
	);
}
