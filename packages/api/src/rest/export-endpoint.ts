import { noteExport } from "@harmattan/database/changes/people";
import { z } from "zod";
import { TABLE_COLUMNS } from "../exports/event-table.ts";
import { EXPORT_FORMATS, eventsFile } from "../exports/events-file.ts";
import { choiceOfRest, choiceParameters } from "./choice-parameters.ts";
import { endpoint, fileEndpoint } from "./endpoint.ts";

/** The events of a choice as a file, in the terms of the map's address. */
export const exportEndpoint = fileEndpoint({
	path: "/export",
	summary: "The events of a choice as a file: CSV (with hxl=1, a row of HXL tags), GeoJSON, Parquet or Arrow",
	type: "text/csv",
	isStreamed: true,
	parameters: choiceParameters.extend({
		format: z.enum(EXPORT_FORMATS).default("csv"),
		hxl: z.enum(["0", "1"]).default("0"),
	}),
	run: async (ctx, { format, hxl, ...rest }) => {
		const file = await eventsFile(ctx, choiceOfRest(rest), format, hxl === "1");
		// A visitor's file holds what everybody may have, and nobody is written down for it.
		if (ctx.account !== null)
			await noteExport(
				ctx.db,
				ctx.account,
				{ entity: "dataset", id: rest.dataset ?? "default", of: { format, ...rest } },
				ctx.now,
			);
		return file;
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
