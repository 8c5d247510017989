import { type Dataset, listDatasets } from "@harmattan/database/queries/datasets";
import { coverageOf, extentOf } from "@harmattan/domain/coverage/coverage";
import { isoOf } from "@harmattan/domain/time/calendar";
import { type Box, boxOfCountries } from "@harmattan/geo/outlines";
import type { Reader } from "../reader.ts";

/** A collection of features that a reader may have. */
export interface FeatureCollectionAbout {
	id: string;
	kind: "events" | "units" | "zones";
	title: string;
	description: string;
	/** The box of the countries that it holds features of; null where none is known. */
	box: Box | null;
	/** First and last day; null where a side is open. */
	days: [string | null, string | null];
	/** The dataset whose events it holds; null for reference data. */
	dataset: Pick<Dataset, "id" | "licence" | "attribution"> | null;
}

/** The collections that a reader may have: the events of each dataset, the units of administration, and zones. */
export async function readCollections({ db, viewer }: Reader): Promise<FeatureCollectionAbout[]> {
	const datasets = await listDatasets(db, viewer);
	return [
		...datasets.map(eventsCollection),
		{
			id: "units",
			kind: "units",
			title: "Units of administration by date",
			description:
				"Admin-1 units of fifteen countries and the provinces of Burkina Faso, each as it was called for a span of days. Outlines: Natural Earth 10 m, simplified.",
			box: null,
			days: [null, null],
			dataset: null,
		},
		{
			id: "zones",
			kind: "zones",
			title: "Zones over time",
			description:
				"Where actors fight and have support, as analysts drew it for a month: judgements with author, source and confidence. One with synthetic true is made up.",
			box: null,
			days: [null, null],
			dataset: null,
		},
	];
}

function eventsCollection(dataset: Dataset): FeatureCollectionAbout {
	const extent = extentOf(coverageOf(dataset.coverage, dataset.countries));
	return {
		id: `events-${dataset.id}`,
		kind: "events",
		title: dataset.synthetic ? `${dataset.name}: not evidence` : dataset.name,
		description: `${dataset.attribution} (${dataset.licence}). A point with geo_precision province, area or country stands in for all of it. An event is dated by its first day.`,
		box: boxOfCountries(dataset.countries),
		days: [extent === null ? null : isoOf(extent.from), dataset.newestEvent],
		dataset: { id: dataset.id, licence: dataset.licence, attribution: dataset.attribution },
	};
}
