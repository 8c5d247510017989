import type { ClaimTest } from "@harmattan/domain/claims/claim-test";
import { getTranslations } from "next-intl/server";
import { ComparedSeries } from "@/comparison/compared-series.tsx";
import { WindowTable } from "@/comparison/window-table.tsx";
import { Link } from "@/i18n/navigation.ts";
import { api } from "@/server/context.ts";
import { ChosenEvents } from "./chosen-events.tsx";
import { IndicatorSeries } from "./indicator-series.tsx";
import { StatedView } from "./stated-view.tsx";

interface ClaimSeriesProps {
	bound: ClaimTest | null;
	dataset: string;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** What a claim was made of: its series or map; of a change the first part and what the test would say of other windows, with a way to the workbench. */
export async function ClaimSeries({ bound, dataset, knownAt }: ClaimSeriesProps) {
	const t = await getTranslations("claims");
	if (bound?.kind === "indicator") return <IndicatorSeries bound={bound} dataset={dataset} knownAt={knownAt} />;
	if (bound?.kind === "chosen") return <ChosenEvents bound={bound} dataset={dataset} />;
	if (bound?.kind === "stated") return <StatedView bound={bound} knownAt={knownAt} />;
	if (bound?.kind !== "change") return null;
	const part = bound.parts.find(({ measure, near }) => measure !== "districts" && near === null);
	if (part === undefined) return null;
	const measure = part.measure === "fatalities" ? ("fatalities" as const) : ("events" as const);
	const requested = {
		region: part.region,
		dataset,
		class: part.class,
		actor: part.actor,
		date: bound.date,
		months: bound.months,
		measure,
		area: part.area,
		knownAt,
	};
	const found = await api().comparison.read(requested);
	const query = new URLSearchParams({
		dataset,
		region: part.region,
		class: part.class,
		months: String(bound.months),
		measure,
		date: bound.date.earliest ?? "",
		until: bound.date.latest ?? "",
		...(part.actor === null ? {} : { actor: part.actor }),
		...(knownAt === null ? {} : { knownAt }),
	});
	return (
		<>
			<ComparedSeries found={found} />
			{found.headline === null ? null : <WindowTable found={found} previous={null} />}
			<p>
				<Link href={`/indicators/before-after?${query}`} className="text-accent underline underline-offset-2">
					{t("workbench")}
				</Link>
				{bound.until === null ? null : ` ${t("untilNote", { until: bound.until })}`}
			</p>
		</>
	);
}
