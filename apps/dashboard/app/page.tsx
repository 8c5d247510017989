import { one, type SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { Situation } from "@/situation/situation.tsx";

export default async function SituationPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	const requested = {
		region: one(parameters.region),
		dataset: one(parameters.dataset),
		knownAt: one(parameters.knownAt),
	};
	const data = await orNotFound(api().situation.read(requested));
	return <Situation data={data} requestedDataset={requested.dataset} knownAt={requested.knownAt} />;
}
