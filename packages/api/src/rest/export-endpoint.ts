import { noteExport } from "@harmattan/database/changes/people";
import { DomainError } from "@harmattan/domain/errors";
import { CODE_STATUSES, EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { eventChoice, readDeaths } from "@harmattan/domain/events/event-choice";
import { shortId } from "@harmattan/domain/short-id";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { TABLE_COLUMNS } from "../exports/event-table.ts";
import { EXPORT_FORMATS, eventsFile } from "../exports/events-file.ts";
import { endpoint, fileEndpoint } from "./endpoint.ts";
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

/** The events of a choice as a file, in the terms of the map's address. */
export const exportEndpoint = fileEndpoint({
	path: "/export",
	summary: "The events of a choice as a file: CSV (with hxl=1, a row of HXL tags), GeoJSON, Parquet or Arrow",
	type: "text/csv",
	isStreamed: true,
	parameters: z.object({
		format: z.enum(EXPORT_FORMATS).default("csv"),
		hxl: z.enum(["0", "1"]).default("0"),
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
	}),
	run: async (ctx, { format, hxl, ...rest }) => {
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
		if (choice.success) {
			const file = await eventsFile(ctx, choice.data, format, hxl === "1");
			// A visitor's file holds what everybody may have, and nobody is written down for it.
			if (ctx.account !== null)
				await noteExport(
					ctx.db,
					ctx.account,
					{ entity: "dataset", id: rest.dataset ?? "default", of: { format, ...rest } },
					ctx.now,
				);
			return file;
		}
		const [issue] = choice.error.issues;
		const part = String(issue?.path[0] ?? "");
		throw new DomainError("invalid", issue?.message ?? "the choice is not valid", { parameter: NAMES[part] ?? part });
	},
});

/** The data dictionary of the files that `/export` gives: their columns, which are the same in every format. */
export const exportColumnsEndpoint = endpoint({
	path: "/export/columns",
	summary: "The data dictionary of exported events: each column with its type, what it holds and its HXL tag",
	parameters: z.object({}),
	answer: z.array(
		z.object({
			name: z.string(),
			type: z.enum(["text", "integer", "decimal", "date", "boolean"]),
			description: z.string(),
			hxl: z.string(),
		}),
	),
	run: async () => TABLE_COLUMNS.map(({ name, type, description, hxl }) => ({ name, type, description, hxl })),
});
