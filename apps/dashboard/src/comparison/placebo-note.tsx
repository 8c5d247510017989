import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Compared } from "./compared.ts";

interface PlaceboNoteProps {
	found: Compared;
}

/** How unusual the change is among those at dates when nothing is known to have happened. */
export async function PlaceboNote({ found }: PlaceboNoteProps) {
	const t = await getTranslations("compare");
	const format = await getFormatter();
	const { p, n, nonOverlapping } = found.placebo;
	return (
		<Section title={t("placebo")}>
			<p className="max-w-[70ch] text-ink-2">
				{p === null
					? t("placeboNone")
					: t("placeboWords", {
							p: format.number(p, { maximumFractionDigits: 3 }),
							n,
							nonOverlapping,
						})}
			</p>
		</Section>
	);
}
