import { ClaimBrief } from "@/claims/claim-brief.tsx";
import { EmbedFrame } from "@/embed/embed-frame.tsx";
import { one, type SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

interface PanelProps {
	params: Promise<{ id: string }>;
	searchParams: SearchParams;
}

/** A claim and its verdict, as a panel of another page. */
export default async function ClaimPanel({ params, searchParams }: PanelProps) {
	const [{ id }, parameters] = await Promise.all([params, searchParams]);
	const [dataset, knownAt] = [one(parameters.dataset), one(parameters.knownAt)];
	const found = await orNotFound(api().claims.read({ id, dataset, knownAt }));
	const query = new URLSearchParams({ ...(dataset ? { dataset } : {}), ...(knownAt ? { knownAt } : {}) });
	return (
		<EmbedFrame
			page={`/claims/${id}${query.size > 0 ? `?${query}` : ""}`}
			revision={found.revision}
			isPast={knownAt !== null}
			synthetic={found.dataset.synthetic}
		>
			<ClaimBrief found={found} />
		</EmbedFrame>
	);
}
