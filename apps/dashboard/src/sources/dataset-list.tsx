import type { RouterOutput } from "@harmattan/api/outputs";
import { Section } from "@harmattan/ui/section";
import { Tag } from "@harmattan/ui/tag";
import { getFormatter, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { dayWords } from "@/format/words.ts";
import { DatasetCoverage } from "./dataset-coverage.tsx";
import { UnresolvedNames } from "./unresolved-names.tsx";

type Dataset = RouterOutput["reference"]["datasets"][number];

interface DatasetListProps {
	datasets: readonly Dataset[];
}

/** How programs of others read a dataset. */
const DESCRIPTIONS = [
	{ name: "features", address: (id: string) => `/ogc/collections/events-${id}` },
	{ name: "package", address: (id: string) => `/api/v1/datasets/${id}/datapackage.json` },
	{ name: "croissant", address: (id: string) => `/api/v1/datasets/${id}/croissant.json` },
] as const;

/** Each dataset with its licence, freshness and coverage, and the names in it that nobody stands for. */
export async function DatasetList({ datasets }: DatasetListProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const unknown = <span className="text-ink-3">{t("common.notStated")}</span>;
	return (
		<Section title={t("sources.datasetsTitle")} aside={t("sources.datasetsAside")}>
			{datasets.map((dataset) => (
				<article
					key={dataset.id}
					className="grid grid-cols-1 gap-x-8 gap-y-2 border-b border-line py-3 lg:grid-cols-[320px_minmax(0,1fr)_320px]"
				>
					<div>
						<h3 className="type-figure-title">{dataset.name}</h3>
						<p className="type-caption text-ink-2">{dataset.attribution}</p>
						{dataset.works.length > 0 ? (
							<details className="type-caption text-ink-2">
								<summary className="min-h-6 cursor-pointer">{t("sources.works")}</summary>
								<ul className="grid gap-2 py-1">
									{dataset.works.map(({ reference, doi }) => (
										<li key={doi}>
											{reference}{" "}
											<a href={`https://doi.org/${doi}`} className="text-accent underline">{`doi:${doi}`}</a>
										</li>
									))}
								</ul>
							</details>
						) : null}
						<p className="type-caption flex flex-wrap gap-x-4">
							{DESCRIPTIONS.map(({ name, address }) => (
								<a
									key={name}
									href={address(encodeURIComponent(dataset.id))}
									className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
								>
									{t(`sources.described.${name}`)}
								</a>
							))}
						</p>
						{dataset.synthetic ? <Tag>{t("sources.synthetic")}</Tag> : null}
						{dataset.setAside ? <p className="type-caption text-ink-3">{t("sources.setAside")}</p> : null}
					</div>
					<dl className="type-table grid grid-cols-[max-content_minmax(0,1fr)] content-start gap-x-4 gap-y-1">
						<dt className="text-ink-3">{t("sources.licence")}</dt>
						<dd>{dataset.licence}</dd>
						<dt className="text-ink-3">{t("sources.release")}</dt>
						<dd>{dataset.release ?? unknown}</dd>
						<dt className="text-ink-3">{t("sources.events")}</dt>
						<dd>{format.number(dataset.events)}</dd>
						<dt className="text-ink-3">{t("sources.newest")}</dt>
						<dd>{dataset.newestEvent ? dayWords(format, dataset.newestEvent) : unknown}</dd>
						<dt className="text-ink-3">{t("sources.lastImport")}</dt>
						<dd>
							{dataset.lastImport
								? t("common.importOn", {
										id: dataset.lastImport.id,
										date: format.dateTime(new Date(dataset.lastImport.finishedAt), {
											dateStyle: "medium",
											timeStyle: "short",
										}),
									})
								: unknown}
						</dd>
						<dt className="text-ink-3">{t("sources.coverage")}</dt>
						<dd>
							<DatasetCoverage dataset={dataset} />
						</dd>
					</dl>
					<div>
						<h4 className="type-caption text-ink-3">
							{`${t("sources.unresolvedTitle")}; ${t("sources.unresolvedAside")}`}
						</h4>
						<Suspense fallback={<p className="type-table text-ink-3">{t("sources.unresolvedWaiting")}</p>}>
							<UnresolvedNames dataset={dataset.id} />
						</Suspense>
					</div>
				</article>
			))}
		</Section>
	);
}
