import { WINDOW_WEEKS } from "@harmattan/domain/situation/watch-list";
import { getFormatter, getTranslations } from "next-intl/server";
import { changeWords, countryWords } from "@/format/words.ts";
import { KnownDays } from "./known-days.tsx";
import type { SituationFigures } from "./situation-data.ts";

const NAMED = 3;

interface LeadProps {
	figures: SituationFigures;
	/** `p` where the page has a heading of its own. */
	as?: "h1" | "p";
}

/** The page's finding as a sentence: how many, how much more, and where it moved. */
export async function Lead({ figures, as: Heading = "h1" }: LeadProps) {
	const t = await getTranslations("situation");
	const countries = await getTranslations();
	const format = await getFormatter();
	const row = figures.watch.find((entry) => entry.indicator === "events");
	const known = <KnownDays figures={figures} />;
	if (row?.value == null)
		return (
			<Heading className="type-lead">
				<span className="type-finding">{t("leadNone")}</span> {known}
			</Heading>
		);
	const size =
		row.change === null ? null : format.number(Math.abs(row.change), { style: "percent", maximumFractionDigits: 0 });
	const direction =
		row.change === null || size === null
			? null
			: row.change > 0.005
				? t("leadMore", { change: size })
				: row.change < -0.005
					? t("leadLess", { change: size })
					: t("leadSame");
	const moved = figures.movers.slice(0, NAMED).map((mover) => {
		const name = `${mover.name} (${countryWords(countries, mover.country)})`;
		if (mover.change === null) return t("leadMoverNew", { name });
		const change = format.number(Math.abs(mover.change), { style: "percent", maximumFractionDigits: 0 });
		return mover.change > 0 ? t("leadMoverUp", { name, change }) : t("leadMoverDown", { name, change });
	});
	return (
		<Heading className="type-lead">
			<span className="type-finding">
				{row.heldWeeks < WINDOW_WEEKS
					? t("leadPart", { value: row.value, weeks: row.heldWeeks })
					: t("lead", { value: row.value })}
				{direction ? `, ${direction}` : ""}
				{row.heldWeeks < WINDOW_WEEKS ? "." : ""}
			</span>{" "}
			{row.low !== null && row.high !== null
				? `${t("leadInterval", { low: changeWords(format, row.low), high: changeWords(format, row.high) })} `
				: ""}
			{moved.length > 0 ? `${moved.join("; ")}. ` : ""}
			{known}
		</Heading>
	);
}
