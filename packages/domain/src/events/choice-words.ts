import { deathsText, type EventChoice } from "./event-choice.ts";
import { areaName } from "./map-area.ts";

/** Names that are listed; of more, only their number is reported. */
const MAX_NAMED = 6;

/** Everything by which a choice picks events, in words for a claim or a citation, with ids as they stand. */
export function choiceWords(choice: Omit<EventChoice, "dataset" | "knownAt">): string {
	const { eventClass, from, to, countries, regions, actors, precisions, deaths, codeStatus, area } = choice;
	const named = (ids: readonly string[], many: string) =>
		ids.length > MAX_NAMED ? `${ids.length} ${many}` : ids.join(" or ");
	return [
		`class ${eventClass}`,
		from !== null || to !== null ? `${from ?? "the first day"} to ${to ?? "the last"}` : null,
		...countries,
		...regions,
		actors.length === 0 ? null : `events that involve ${named(actors, "actors")}`,
		precisions.length === 0 ? null : `precision ${precisions.join(" or ")}`,
		deaths === null ? null : `deaths ${deathsText(deaths)}`,
		codeStatus === null ? null : `coding ${codeStatus === "clear" ? "clear" : "not clear"}`,
		area === null ? null : areaName(area),
	]
		.filter((part) => part !== null)
		.join(", ");
}
