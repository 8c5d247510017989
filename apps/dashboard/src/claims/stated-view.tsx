import type { TestOf } from "@harmattan/domain/claims/claim-test";
import { getTranslations } from "next-intl/server";
import { PageLink } from "@/page/page-link.tsx";
import { requestedSeries, seriesAddress } from "@/series/request.ts";
import { SeriesFigures } from "@/series/series-figures.tsx";
import { api } from "@/server/context.ts";

interface StatedViewProps {
	bound: TestOf<"stated">;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** The stated series that a claim was made of; nothing where it has been removed since. */
export async function StatedView({ bound: { series, region }, knownAt }: StatedViewProps) {
	const held = (await api().series.list({ knownAt })).find(({ id }) => id === series);
	if (!held?.regions.includes(region)) return null;
	const t = await getTranslations("claims");
	const requested = requestedSeries(series, { region });
	const found = await api().series.read({ ...requested, knownAt });
	return (
		<>
			<SeriesFigures found={found} knownAt={knownAt} />
			<p>
				<PageLink href={seriesAddress(requested)} className="text-accent underline underline-offset-2">
					{t("view")}
				</PageLink>
			</p>
		</>
	);
}
