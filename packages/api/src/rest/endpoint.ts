import type { Viewer } from "@harmattan/domain/licence/policy";
import type { z } from "zod";
import type { ApiContext } from "../context.ts";

/** One read-only path of the public API: its parameters are one schema, which also documents them. */
export interface Endpoint<Parameters extends z.ZodObject = z.ZodObject> {
	/** Below /api/v1, with {id} for a part of the path. */
	path: string;
	summary: string;
	parameters: Parameters;
	/** Gives what is answered as JSON, or an answer of its own. */
	run: (ctx: ApiContext, parameters: z.infer<Parameters>, request: Request) => Promise<unknown>;
	/** Media type of the answer. */
	type?: string;
	/** True where it still reads when the answer has begun, or waits for others: it takes `knownAt` and opens that state of the data itself. */
	isStreamed?: true;
	/** True where it waits for work that all share: it takes no room in the gate meanwhile, and who leaves does not end it for the others. */
	isShared?: true;
}

/** Keeps the link between an endpoint's schema and its function. */
export function endpoint<Parameters extends z.ZodObject>(definition: Endpoint<Parameters>): Endpoint {
	return definition as unknown as Endpoint;
}

/** How long an answer may be kept on its way: what a member or a token may see, nowhere; a visitor's, if it is revalidated. */
export const keepingOf = (viewer: Viewer): string => (viewer === null ? "no-cache" : "private, no-store");
