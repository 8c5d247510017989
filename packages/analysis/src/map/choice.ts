import { filterOfChoice } from "@harmattan/database/queries/choice-filter";
import type { Dataset } from "@harmattan/database/queries/datasets";
import type { EventFilter } from "@harmattan/database/queries/event-filter";
import { DomainError } from "@harmattan/domain/errors";
import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { chosenDataset } from "../chosen-dataset.ts";
import type { TimedReader } from "../reader.ts";

/** The dataset of a choice and the filter that finds its events. Throws a DomainError that names the parameter at fault. */
export async function resolveChoice(
	ctx: TimedReader,
	choice: EventChoice,
): Promise<{ dataset: Dataset; filter: EventFilter }> {
	if (choice.from !== null && choice.to !== null && choice.from > choice.to)
		throw new DomainError("invalid", "from lies after to", { parameter: "from", remedy: "Swap the two dates." });
	const dataset = await chosenDataset(ctx, choice.dataset);
	return { dataset, filter: filterOfChoice(ctx.viewer, dataset.id, choice) };
}
