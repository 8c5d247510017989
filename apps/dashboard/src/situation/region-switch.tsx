import { getFormatter, getTranslations } from "next-intl/server";
import { dayWords } from "@/format/words.ts";
import { PageLink } from "@/page/page-link.tsx";
import type { SituationData } from "./situation-data.ts";

interface RegionSwitchProps {
	data: SituationData;
	requestedDataset: string | null;
}

/** The regions as words, and how fresh the data is. */
export async function RegionSwitch({ data, requestedDataset }: RegionSwitchProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { dataset, lastImport } = data;
	const nameOf = ({ id, name }: { id: string; name: string }) =>
		id === "sahel" || id === "littoral" ? t(`region.${id}`) : name;
	const address = (region: string) => `/?region=${region}${requestedDataset ? `&dataset=${requestedDataset}` : ""}`;
	return (
		<div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
			<nav aria-label={t("region.label")} className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
				<ul className="flex min-w-max gap-5">
					{data.regions.map(({ id, name }) => (
						<li key={id}>
							<PageLink
								href={address(id)}
								aria-current={id === data.region.id ? "true" : undefined}
								className="type-region inline-block border-b-3 border-transparent py-1 text-ink-3 hover:text-ink aria-[current]:type-finding aria-[current]:border-accent aria-[current]:text-ink"
							>
								{nameOf({ id, name })}
							</PageLink>
						</li>
					))}
				</ul>
			</nav>
			<p className="type-title hidden print:block">
				{t("situation.printTitle", { region: nameOf(data.region), dataset: dataset.name, revision: data.revision })}
			</p>
			<p className="type-caption text-ink-2">
				{dataset.newestEvent
					? t("common.newestEvent", { date: dayWords(format, dataset.newestEvent) })
					: t("common.notStated")}
				{", "}
				{lastImport?.summary
					? t("common.importOn", {
							id: lastImport.summary.importId,
							date: format.dateTime(new Date(lastImport.recordedAt), {
								day: "numeric",
								month: "short",
								hour: "2-digit",
								minute: "2-digit",
								timeZoneName: "short",
							}),
						})
					: t("common.noImport")}
			</p>
		</div>
	);
}
