import { callersFolder, runNode } from "./run-node.ts";

/** `npm run forecast -- FILE --origin YYYY-MM`: forecasts from a plain file, without a database. */
export const run = (args: string[]): Promise<number> =>
	runNode("apps/worker/src/commands/forecast.ts", args, {}, callersFolder());
