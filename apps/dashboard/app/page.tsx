import { api } from "@/server/context.ts";
import { Situation } from "@/situation/situation.tsx";

interface PageProps {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SituationPage({ searchParams }: PageProps) {
	const { region, dataset } = await searchParams;
	const asked = { region: one(region), dataset: one(dataset) };
	return <Situation data={await api().situation.read(asked)} askedDataset={asked.dataset} />;
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);
