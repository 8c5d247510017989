import type { Metadata } from "next";
import { ExplainedIndicator } from "@/explained/explained-indicator.tsx";
import { explainedAddress, READABLE, requestOf } from "@/explained/request.ts";
import { invalidParametersOf } from "@/format/invalid-parameters.ts";
import { one, type SearchParams } from "@/format/search.ts";
import { api } from "@/server/context.ts";
import { redirectTo } from "@/server/redirect-to.ts";

interface ExplainedPageProps {
	params: Promise<{ id: string }>;
	searchParams: SearchParams;
}

export async function generateMetadata({ params }: ExplainedPageProps): Promise<Metadata> {
	const { id } = await params;
	const definition = (await api().indicators.definitions()).find((one) => one.id === id);
	return definition ? { title: definition.text.name } : {};
}

export default async function ExplainedPage({ params, searchParams }: ExplainedPageProps) {
	const [{ id }, parameters] = await Promise.all([params, searchParams]);
	const requested = requestOf(id, parameters);
	// The form of the page cannot change a path: it names the indicator beside the rest.
	const other = one(parameters.indicator);
	if (other !== null && other !== id) await redirectTo(explainedAddress({ ...requested, id: other }));
	return <ExplainedIndicator invalidParameters={invalidParametersOf(parameters, READABLE)} requested={requested} />;
}
