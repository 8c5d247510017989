import { areaText } from "../events/map-area.ts";
import { PLACED_PRECISIONS } from "../events/precision.ts";
import { countriesOf } from "../regions/regions.ts";
import type { AlertFacts } from "./alert.ts";

/** What an alert's address is formed of. */
interface Addressed {
	subject: string;
	regions: readonly string[];
	facts: AlertFacts;
	dataset: { id: string } | null;
	dataRevision: number;
}

/**
 * The page that shows what an alert is of: its events on the map as the data were when it was raised, the claim, the force, or the forecast. Without the host.
 */
export function alertAddress({ subject, regions, facts, dataset, dataRevision }: Addressed): string {
	const of = (path: string, parameters: Record<string, string | null>) => {
		const query = new URLSearchParams();
		for (const [name, value] of Object.entries({ dataset: dataset?.id ?? null, ...parameters }))
			if (value !== null) query.set(name, value);
		return query.size === 0 ? path : `${path}?${query}`;
	};
	switch (facts.kind) {
		case "verdict_changed":
			return of(`/claims/${encodeURIComponent(subject)}`, {});
		case "brief_published":
			return `/briefs/${encodeURIComponent(subject)}`;
		case "force_changed":
			return `/forces#force-${encodeURIComponent(subject)}`;
		case "forecast_miss":
			return of("/forecasts", { region: subject, measure: facts.measure, class: facts.class });
		default: {
			const isUnit = subject.includes("-") && facts.near === null;
			return of("/map", {
				class: facts.class,
				from: facts.from,
				to: facts.to,
				view: "table",
				country: facts.near !== null ? null : isUnit ? (regions[1] ?? null) : countriesOf(subject).join(","),
				region: isUnit ? subject : null,
				area: facts.near === null ? null : areaText({ kind: "near", ...facts.near }),
				precision: facts.near === null ? null : PLACED_PRECISIONS.join(","),
				knownAt: String(dataRevision),
			});
		}
	}
}
