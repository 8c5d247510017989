import { z } from "zod";

/** Fields of an event that a column can be mapped to, beyond those of every format. */
export const MAPPED_FIELDS = [
	"id",
	"date",
	"dateEnd",
	"country",
	"admin1",
	"admin2",
	"place",
	"latitude",
	"longitude",
	"type",
	"actor",
	"target",
	"fatalities",
	"fatalitiesLow",
	"fatalitiesHigh",
	"civilians",
	"source",
	"notes",
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Fields without which a row is no event; a file without an id column gets keys made from content. */
const REQUIRED_FIELDS: readonly MappedField[] = ["date", "type", "actor"];

/** How days are written in a column, where ISO and named months are not enough to tell. */
export const DATE_ORDERS = ["iso", "day-month-year", "month-day-year"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The order of dates as people write it, such as `dd/mm/yy`; null where it is none. */
export function parseDateOrder(text: string): DateOrder | null {
	const parts = text
		.trim()
		.toLowerCase()
		.split(/[./-]/)
		.map((part) => part[0])
		.join("");
	return parts === "dmy" ? "day-month-year" : parts === "mdy" ? "month-day-year" : parts === "ymd" ? "iso" : null;
}

/** How a file's columns are read as events: field to column name, and the words that stand for what. */
export const columnMapping = z.object({
	columns: z
		.partialRecord(z.enum(MAPPED_FIELDS), z.string().min(1))
		.refine((columns) => REQUIRED_FIELDS.every((field) => columns[field] !== undefined), {
			message: `a column is needed for each of ${REQUIRED_FIELDS.join(", ")}`,
		}),
	dateOrder: z.enum(DATE_ORDERS).default("iso"),
	/** Words of the type column that mean violence against civilians; the others mean political violence. */
	civilianTypes: z.array(z.string()).default([]),
	/** Words of the type column that are no violence at all. */
	otherTypes: z.array(z.string()).default([]),
});
export type ColumnMapping = z.infer<typeof columnMapping>;
