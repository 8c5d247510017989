import type { LicencePolicy } from "@harmattan/domain/licence/policy";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { openPageApi } from "@/server/context.ts";
import { AssignName } from "./assign-name.tsx";

interface UnresolvedNamesProps {
	datasets: readonly { id: string; name: string; licencePolicy: LicencePolicy }[];
	/** The dataset that is looked at. */
	dataset: string;
	actors: readonly { id: string; name: string }[];
}

/** Names in a dataset's events that no actor stands for, the most frequent first, each with what can be done about it. */
export async function UnresolvedNames({ datasets, dataset, actors }: UnresolvedNamesProps) {
	const t = await getTranslations("admin.reference");
	const format = await getFormatter();
	const names = await openPageApi().referenceData.unresolved({ dataset });
	// Everybody sees an actor's name; a name of closed data stays an alias of its dataset.
	const isOpen = datasets.find(({ id }) => id === dataset)?.licencePolicy === "open";
	return (
		<Section title={t("unresolved")} aside={t("unresolvedAside", { count: names.length })}>
			<p className="mb-2 flex flex-wrap gap-x-4">
				{datasets.map(({ id, name }) => (
					<Link
						key={id}
						href={`/admin/reference/actor?dataset=${encodeURIComponent(id)}`}
						aria-current={id === dataset ? "true" : undefined}
						className="inline-flex min-h-6 items-center text-accent aria-[current]:text-ink aria-[current]:underline"
					>
						{name}
					</Link>
				))}
			</p>
			{names.length === 0 ? (
				<p className="text-ink-2">{t("noUnresolved")}</p>
			) : (
				<ScrollArea label={t("unresolved")}>
					<table className="type-table w-full min-w-[720px] border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								<th scope="col" className="py-1 pr-3 font-normal">
									{t("column.name")}
								</th>
								<th scope="col" className="py-1 pr-6 text-right font-normal">
									{t("column.events")}
								</th>
								<th scope="col" className="py-1 font-normal">
									{t("column.action")}
								</th>
							</tr>
						</thead>
						<tbody>
							{names.map(({ name, events }) => (
								<tr key={name} className="border-b border-line-2">
									<td className="py-1 pr-3">{name}</td>
									<td className="py-1 pr-6 text-right tabular-nums">{format.number(events)}</td>
									<td className="flex flex-wrap items-center gap-4 py-1">
										<AssignName name={name} dataset={dataset} actors={actors} />
										<Link
											href={`/admin/reference/actor/new?${new URLSearchParams(isOpen ? { name } : { alias: name, dataset })}`}
											className="inline-flex min-h-6 items-center text-accent underline"
										>
											{t("makeActor")}
										</Link>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			)}
		</Section>
	);
}
