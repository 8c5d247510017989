import { atRevision, requestedRevision } from "@harmattan/analysis/known-at";
import { pivotInput, pivotName, readPivot } from "@harmattan/analysis/map/pivot";
import { PIVOT_DIMENSIONS } from "@harmattan/domain/events/pivot";
import { z } from "zod";
import { csvResponse } from "../exports/csv-response.ts";
import { choiceOfRest, choiceParameters } from "./choice-parameters.ts";
import { fileEndpoint } from "./endpoint.ts";

/** The events of a choice counted by two dimensions, as a CSV file. */
export const pivotEndpoint = fileEndpoint({
	path: "/pivot",
	summary: "The events of a choice counted by two dimensions, such as actor and month, as CSV",
	type: "text/csv",
	isStreamed: true,
	parameters: choiceParameters.extend({
		rows: z.enum(PIVOT_DIMENSIONS).default("actor"),
		columns: z.enum(PIVOT_DIMENSIONS).default("month"),
		measure: z.enum(["events", "deaths"]).default("events"),
	}),
	run: async (ctx, { rows, columns, measure, ...rest }) => {
		const input = pivotInput.parse({ ...choiceOfRest(rest), rows, columns, measure });
		const pivot = await atRevision(ctx, await requestedRevision(ctx, input.knownAt), (then) => readPivot(then, input));
		const name = (key: string | null) => pivotName(key, pivot.names) ?? "not stated";
		async function* lines() {
			for (const { key, values, total } of pivot.rows)
				yield [
					name(key),
					key ?? "",
					...values.map(text),
					text(total),
					pivot.dataset.attribution,
					pivot.dataset.licence,
				];
		}
		return csvResponse(
			`${["harmattan", pivot.dataset.id, rows, columns, measure, input.from, input.to].filter(Boolean).join("-")}.csv`,
			[rows, `${rows}_id`, ...pivot.columns.map(name), "total", "attribution", "licence"],
			lines(),
		);
	},
});

const text = (value: number | null) => (value === null ? "" : String(value));
