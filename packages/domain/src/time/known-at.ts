import { z } from "zod";

/** The state of our data: a data revision by number, or an instant. It is never a date in the world. */
export const knownAt = z
	.string()
	.refine(
		(text) =>
			/^\d{1,9}$/.test(text) ||
			z.iso.datetime({ offset: true }).safeParse(text).success ||
			z.iso.date().safeParse(text).success,
		{
			message: "must be a data revision such as 12, or an instant such as 2026-11-23T12:00:00Z",
		},
	);
