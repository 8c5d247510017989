import type { Connection } from "@harmattan/database/client";
import type { Locator } from "@harmattan/geo/locate";
import type { Logger } from "pino";
import type { z } from "zod";

/** What a job may use. */
export interface JobContext {
	connection: Connection;
	locator: Locator;
	log: Logger;
	now: () => Date;
}

/** One kind of job: its name, the shape of its payload, and what it does. A payload that does not fit is not retried. */
export interface Job<Payload> {
	name: string;
	payload: z.ZodType<Payload>;
	run: (payload: Payload, context: JobContext) => Promise<void>;
}
