import { runNode } from "./run-node.ts";

/** `npm run torture -- NAME [--json]`: fault trials, each on a database of its own. */
export async function run(args: string[]): Promise<number> {
	return runNode("apps/worker/src/torture/main.ts", args);
}
