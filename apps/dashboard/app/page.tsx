import { one, type SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { Situation } from "@/situation/situation.tsx";

export default async function SituationPage({ searchParams }: { searchParams: SearchParams }) {
	const parameters = await searchParams;
	const asked = { region: one(parameters.region), dataset: one(parameters.dataset), knownAt: one(parameters.knownAt) };
	const data = await orNotFound(api().situation.read(asked));
	return <Situation data={data} askedDataset={asked.dataset} knownAt={asked.knownAt} />;
}
