import { z } from "zod";

/** The number of a row, as the database can hold one. */
export const rowNumber = z
	.number()
	.int()
	.min(-1)
	.max(2 ** 31 - 1);
