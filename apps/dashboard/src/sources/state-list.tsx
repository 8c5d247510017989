import type { RouterOutput } from "@harmattan/api/outputs";
import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { api } from "@/server/context.ts";

/** The newest states of the data: what made each, and the way to every page as it stood then. */
export async function StateList() {
	const t = await getTranslations("sources");
	const format = await getFormatter();
	const states = await api().reference.states();
	const made = ({ kind, summary, referenceRows }: RouterOutput["reference"]["states"][number]) => {
		if (kind === "reference") return t("stateReference", { rows: referenceRows });
		if (summary === null) return t("stateQuiet");
		const { datasetName, new: added, changed, fatalitiesBest } = summary;
		return t(kind === "import" ? "stateImport" : "stateRollback", {
			dataset: datasetName,
			added,
			changed,
			deaths: format.number(fatalitiesBest, { signDisplay: "exceptZero" }),
		});
	};
	return (
		<Section title={t("statesTitle")} aside={t("statesAside")}>
			<ScrollArea label={t("statesTitle")}>
				<table className="type-table w-full min-w-[560px] border-collapse">
					<HeadRow columns={(["state", "stateAt", "stateMade"] as const).map((name) => ({ name, words: t(name) }))} />
					<tbody>
						{states.map((state) => (
							<tr key={state.id} className="border-b border-line-2">
								<th scope="row" className="py-1 pr-4 text-left font-normal">
									<Link
										href={`/?knownAt=${state.id}`}
										className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
									>
										{t("stateShow", { revision: state.id })}
									</Link>
								</th>
								<td className="py-1 pr-4 whitespace-nowrap">
									{format.dateTime(new Date(state.recordedAt), { dateStyle: "medium", timeStyle: "short" })}
								</td>
								<td className="py-1 text-ink-2">{made(state)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
