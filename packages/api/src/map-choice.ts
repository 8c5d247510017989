import { type Dataset, listDatasets } from "@harmattan/database/queries/datasets";
import type { EventFilter } from "@harmattan/database/queries/event-filter";
import { DomainError } from "@harmattan/domain/errors";
import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { precisionRank } from "@harmattan/domain/events/precision";
import { chooseDataset } from "@harmattan/domain/situation/choose-view";
import { dayOf } from "@harmattan/domain/time/calendar";
import type { ApiContext } from "./context.ts";

/** The dataset of a choice and the filter that finds its events. Throws a DomainError that names the parameter at fault. */
export async function resolveChoice(
	{ db, viewer }: ApiContext,
	choice: EventChoice,
): Promise<{ dataset: Dataset; filter: EventFilter }> {
	if (choice.from !== null && choice.to !== null && choice.from > choice.to)
		throw new DomainError("invalid", "from lies after to", { parameter: "from", remedy: "Swap the two dates." });
	const dataset = chooseDataset(await listDatasets(db, viewer), choice.dataset);
	const some = <Item>(list: readonly Item[]) => (list.length === 0 ? null : list);
	return {
		dataset,
		filter: {
			viewer,
			datasetId: dataset.id,
			countries: some(choice.countries),
			admin1: some(choice.regions),
			eventClass: choice.eventClass,
			actorId: null,
			actors: some(choice.actors),
			precisions: some(choice.precisions.map(precisionRank)),
			deaths: choice.deaths,
			area: choice.area,
			fromDay: choice.from === null ? null : dayOf(choice.from),
			toDay: choice.to === null ? null : dayOf(choice.to),
		},
	};
}
