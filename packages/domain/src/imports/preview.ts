import { z } from "zod";

/** The first rows of an uploaded file, as an admin sees them before choosing how to read it. */
export const filePreview = z.object({
	columns: z.array(z.string()),
	rows: z.array(z.array(z.string())),
	/** The format that the columns are of; null where none is known. */
	format: z.string().nullable(),
	formatName: z.string().nullable(),
	/** The first rows as events; null where the format is not known or a row is refused. */
	events: z.array(
		z.object({
			line: z.number().int(),
			date: z.string().nullable(),
			country: z.string().nullable(),
			place: z.string().nullable(),
			type: z.string().nullable(),
			actors: z.string().nullable(),
			fatalities: z.number().nullable(),
			/** Why the row would be refused; null where it would not. */
			problem: z.string().nullable(),
		}),
	),
	/** The release that the file's name states; null where it states none or the format has none. */
	release: z.string().nullable(),
	/** True for a publisher's list of deleted ids. */
	deletions: z.boolean(),
	datasetId: z.string().nullable(),
});
export type FilePreview = z.infer<typeof filePreview>;
