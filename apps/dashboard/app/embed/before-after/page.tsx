import { askedOf, comparedAddress } from "@/comparison/asked.ts";
import { ComparedSeries } from "@/comparison/compared-series.tsx";
import { FindingSentence } from "@/comparison/finding-sentence.tsx";
import { EmbedFrame } from "@/embed/embed-frame.tsx";
import type { SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

/** A comparison's finding and weeks, as a panel of another page. */
export default async function ComparisonPanel({ searchParams }: { searchParams: SearchParams }) {
	const asked = askedOf(await searchParams);
	const found = await orNotFound(api().comparison.read(asked));
	return (
		<EmbedFrame
			page={comparedAddress(asked)}
			revision={found.revision}
			isPast={asked.knownAt != null}
			synthetic={found.dataset.synthetic}
		>
			<FindingSentence found={found} />
			<ComparedSeries found={found} />
		</EmbedFrame>
	);
}
