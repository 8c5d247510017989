import { isoDate } from "@harmattan/domain/time/dated-span";
import { z } from "zod";

/** A parameter of several parts, with what to say of one that is not so. */
const partsOf = <Parts extends z.ZodType>(separator: string, parts: Parts, message: string) =>
	z.string().transform((text, issues): z.output<Parts> => {
		const read = parts.safeParse(text.split(separator));
		if (read.success) return read.data;
		issues.addIssue({ code: "custom", message });
		return z.NEVER;
	});
/** A number of degrees, up to so many on both sides of 0. */
export const degrees = (most: number) =>
	z.string().trim().min(1).transform(Number).pipe(z.number().min(-most).max(most));
const height = z.string().trim().min(1).transform(Number).pipe(z.number());
const flat = z.tuple([degrees(180), degrees(90), degrees(180), degrees(90)]);
/** With heights, which nothing of ours has. */
const deep = z
	.tuple([degrees(180), degrees(90), height, degrees(180), degrees(90), height])
	.transform(([west, south, , east, north]): z.output<typeof flat> => [west, south, east, north]);

/** A box in degrees (OGC API Features 7.15.3): west, south, east, north; across the date line the west lies east of the east. */
export const bboxParameter = partsOf(
	",",
	z.union([flat, deep]).refine(([, south, , north]) => south <= north),
	"must be west,south,east,north in degrees, the south first",
);

/** The day of a date, or of an instant in RFC 3339. */
const day = z.union([
	isoDate,
	z.iso.datetime({ offset: true }).transform((instant) => new Date(instant).toISOString().slice(0, 10)),
]);
const open = z.enum(["..", ""]).transform(() => null);
const bound = z.union([open, day]);
const MUST = "must be a day, or FROM/TO in ISO dates, with .. for open, and the first not after the last";

/** A day, or a span of days with `..` or nothing for an open side (OGC API Features 7.15.4). */
export const datetimeParameter = z.string().transform((text, issues): { from: string | null; to: string | null } => {
	// GDAL before 3.7 writes a day with the T of an hour that does not follow.
	const bounds = text.split("/").map((bound) => bound.replace(/T$/, ""));
	const read = bounds.length === 1 ? z.tuple([day]).safeParse(bounds) : z.tuple([bound, bound]).safeParse(bounds);
	const [from, to = from] = read.data ?? [];
	const isKnown = from !== undefined && to !== undefined && (from !== null || to !== null);
	if (isKnown && (from === null || to === null || from <= to)) return { from, to };
	issues.addIssue({ code: "custom", message: MUST });
	return z.NEVER;
});

/** The last event of a page: its day number and its id. */
export const eventCursor = partsOf(
	".",
	z.tuple([z.coerce.number().int().min(-1_000_000).max(10_000_000), z.guid()]),
	"must be a cursor of an earlier answer",
);
