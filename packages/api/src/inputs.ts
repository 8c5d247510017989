import { z } from "zod";

/** The number of a row, as the database can hold one. */
export const rowNumber = z
	.number()
	.int()
	.min(-1)
	.max(2 ** 31 - 1);

/** True for a number that may be a row's: the database's integers end there. */
export const isRowNumber = (value: number): boolean => rowNumber.positive().safeParse(value).success;
