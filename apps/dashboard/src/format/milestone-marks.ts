import type { RouterOutput } from "@harmattan/api/outputs";
import { concerns } from "@harmattan/domain/regions/region-scope";
import { precisionOf } from "@harmattan/domain/time/dated-span";
import type { createFormatter } from "next-intl";

type Formatter = ReturnType<typeof createFormatter>;
type Milestone = RouterOutput["reference"]["milestones"][number];

/** Milestones of some countries as a chart draws them: placed at their earliest day, dated as exactly as known. */
export function milestoneMarks(
	format: Formatter,
	milestones: readonly Milestone[],
	countries: readonly string[],
	by: string,
) {
	return milestones
		.filter((milestone) => concerns(milestone, countries))
		.flatMap(({ id, title, date }) => {
			const day = date.earliest ?? date.latest;
			return day === null
				? []
				: [
						{
							id,
							title,
							date: day,
							dateLabel:
								date.earliest === null
									? `${by} ${short(format, date.latest ?? day, "month")}`
									: short(format, day, precisionOf(date)),
						},
					];
		});
}

function short(format: Formatter, iso: string, precision: string): string {
	const date = new Date(`${iso}T00:00:00Z`);
	if (precision === "day") return format.dateTime(date, { day: "numeric", month: "short" });
	if (precision === "year") return iso.slice(0, 4);
	return format.dateTime(date, { month: "short" });
}
