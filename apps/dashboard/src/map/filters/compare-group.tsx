"use client";

import { useTranslations } from "next-intl";
import { comparedDays, datesOf } from "../choice.ts";
import { useMap } from "../map-context.tsx";
import { FacetGroup } from "./facet-group.tsx";

/** What is shown beside the map: nothing, another period, or another dataset. */
export function CompareGroup() {
	const {
		state,
		change,
		opened,
		picture: { days },
	} = useMap();
	const t = useTranslations("map");
	const field = "rounded-field min-h-6 w-full border border-line bg-raise px-1";
	const dates = days && datesOf(comparedDays(state, days));
	return (
		<FacetGroup title={t("compare")}>
			<select
				aria-label={t("compare")}
				value={state.vs ?? ""}
				onChange={(event) => change({ vs: event.target.value || null, vsFrom: null, vsTo: null, view: "map" })}
				className={field}
			>
				<option value="">{t("compareNone")}</option>
				<option value="period">{t("comparePeriod")}</option>
				{opened.datasets
					.filter(({ id }) => id !== opened.dataset.id)
					.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
			</select>
			{state.vs === "period" && dates ? (
				<div className="mt-1 grid grid-cols-2 gap-1">
					{(["from", "to"] as const).map((part) => (
						<input
							key={part}
							type="date"
							aria-label={t(part === "from" ? "compareFrom" : "compareTo")}
							value={dates[part]}
							onChange={(event) =>
								event.target.value &&
								change({
									vsFrom: part === "from" ? event.target.value : dates.from,
									vsTo: part === "to" ? event.target.value : dates.to,
								})
							}
							className={field}
						/>
					))}
				</div>
			) : null}
		</FacetGroup>
	);
}
