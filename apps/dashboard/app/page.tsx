import { one, type SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { Situation } from "@/situation/situation.tsx";

export default async function SituationPage({ searchParams }: { searchParams: SearchParams }) {
	const { region, dataset } = await searchParams;
	const asked = { region: one(region), dataset: one(dataset) };
	return <Situation data={await orNotFound(api().situation.read(asked))} askedDataset={asked.dataset} />;
}
