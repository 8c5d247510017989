import { Button } from "@harmattan/ui/button";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { localPath } from "@/server/local-path.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { SearchResults } from "./search-results.tsx";

/** Entries of each kind on the page. */
const SHOWN = 30;

interface SearchPageProps {
	query: string;
	dataset: string | null;
}

/** What a search finds, as a page with an address of its own. */
export async function SearchPage({ query, dataset }: SearchPageProps) {
	const t = await getTranslations("search");
	const [answer, states, regions] = await Promise.all([
		orNotFound(api().search.find({ query, dataset, limit: SHOWN })),
		api().reference.datasets(),
		api().reference.regions(),
	]);
	const synthetic = states.find(({ id }) => id === answer.dataset.id)?.synthetic ?? false;
	return (
		<PageFrame current={null} revision={0} synthetic={synthetic}>
			<h1 className="type-title">{t("title")}</h1>
			<search>
				<form action={await localPath("/search")} className="mt-3 flex max-w-[720px] flex-wrap gap-2">
					<input
						type="search"
						name="q"
						defaultValue={query}
						aria-label={t("label")}
						placeholder={t("placeholder")}
						className="rounded-field min-h-11 min-w-0 flex-1 border border-line bg-raise px-3"
					/>
					{dataset === null ? null : <input type="hidden" name="dataset" value={dataset} />}
					<Button type="submit" weight="main">
						{t("go")}
					</Button>
				</form>
			</search>
			{query.trim() === "" ? (
				<p className="mt-4 text-ink-2">{t("start")}</p>
			) : (
				<SearchResults answer={answer} query={query} names={new Map(regions.map(({ id, name }) => [id, name]))} />
			)}
		</PageFrame>
	);
}
