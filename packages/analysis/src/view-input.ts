import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";

/** Parameters that name a view of the data; null means the default. */
export const viewInput = z.object({
	dataset: shortId.nullable().default(null),
	region: shortId.nullable().default(null),
});
