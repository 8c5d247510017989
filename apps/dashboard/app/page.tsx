import { one, type SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { Situation } from "@/situation/situation.tsx";

export default async function SituationPage({ searchParams }: { searchParams: SearchParams }) {
	const { region, dataset } = await searchParams;
	const asked = { region: one(region), dataset: one(dataset) };
	return <Situation data={await api().situation.read(asked)} askedDataset={asked.dataset} />;
}
