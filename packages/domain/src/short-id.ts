import { z } from "zod";

/** The id of a dataset, region or other record, as it comes in an address. */
export const shortId = z
	.string()
	.regex(/^[\p{L}\p{N}._ '-]{1,64}$/u, "must be an id of letters, digits, dots and dashes");
