import { callersFolder, runNode } from "./run-node.ts";

/** `npm run match -- A.csv B.csv --taxonomies FOLDER`: which events of several files are the same, without a database. */
export const run = (args: string[]): Promise<number> =>
	runNode("apps/worker/src/commands/match.ts", args, {}, callersFolder());
