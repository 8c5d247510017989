import { EmbedFrame } from "@/embed/embed-frame.tsx";
import { one, type SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { SituationMap } from "@/situation/situation-map.tsx";

/** The map of a region's last 52 weeks, as a panel of another page. */
export default async function MapPanel({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	const requested = {
		region: one(parameters.region),
		dataset: one(parameters.dataset),
		knownAt: one(parameters.knownAt),
	};
	const data = await orNotFound(api().situation.read(requested));
	const query = new URLSearchParams(
		Object.entries(requested).flatMap(([name, value]) => (value === null ? [] : [[name, value] as [string, string]])),
	);
	return (
		<EmbedFrame
			page={`/?${query}`}
			revision={data.revision}
			isPast={requested.knownAt !== null}
			synthetic={data.dataset.synthetic}
		>
			{data.figures === null ? null : <SituationMap data={data} figures={data.figures} hasLink={false} />}
		</EmbedFrame>
	);
}
