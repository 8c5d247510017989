import { z } from "zod";

const id = z.string().regex(/^[\p{L}\p{N}._ '-]{1,64}$/u, "must be an id of letters, digits, dots and dashes");

/** Parameters that name a view of the data; null means the default. */
export const viewInput = z.object({ dataset: id.nullable().default(null), region: id.nullable().default(null) });

export const idInput = id;
