import { DomainError } from "@harmattan/domain/errors";
import { CODE_STATUSES, EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { type EventChoice, eventChoice, readDeaths } from "@harmattan/domain/events/event-choice";
import { shortId } from "@harmattan/domain/short-id";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { areaParameter, readText } from "./read-text.ts";

const list = z.string().max(5000).optional().describe("several, with commas between");
/** The parts of a list; a comma within one is written %2C. */
const split = (text: string | undefined) =>
	text === undefined || text === "" ? [] : text.split(",").map((part) => part.replaceAll("%2C", ","));
/** Names of what a choice holds, by the names of its parts. */
const NAMES: Record<string, string> = {
	countries: "country",
	regions: "region",
	actors: "actor",
	precisions: "precision",
	codeStatus: "status",
};

/** A choice of events in the terms of the map's address. */
export const choiceParameters = z.object({
	dataset: shortId.optional(),
	class: z.enum(EVENT_CLASSES).default("V"),
	from: isoDate.optional(),
	to: isoDate.optional(),
	country: list,
	region: list,
	actor: list,
	precision: list,
	deaths: readText(readDeaths, "must be LEAST-MOST, such as 2-10 or 5-"),
	status: z.enum(CODE_STATUSES).optional().describe("how sure the source is of its coding"),
	area: areaParameter,
	knownAt: knownAt.optional(),
});

/** The choice that parameters of an address make. Throws a DomainError that names the one at fault. */
export function choiceOfRest(rest: z.output<typeof choiceParameters>): EventChoice {
	const choice = eventChoice.safeParse({
		dataset: rest.dataset ?? null,
		eventClass: rest.class,
		from: rest.from ?? null,
		to: rest.to ?? null,
		countries: split(rest.country),
		regions: split(rest.region),
		actors: split(rest.actor),
		precisions: split(rest.precision),
		deaths: rest.deaths ?? null,
		codeStatus: rest.status ?? null,
		area: rest.area ?? null,
		knownAt: rest.knownAt ?? null,
	});
	if (choice.success) return choice.data;
	const [issue] = choice.error.issues;
	const part = String(issue?.path[0] ?? "");
	throw new DomainError("invalid", issue?.message ?? "the choice is not valid", { parameter: NAMES[part] ?? part });
}
