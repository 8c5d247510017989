import { resolve } from "node:path";
import { runNode } from "./run-node.ts";
import { say } from "./say.ts";

/** `npm run pack -- FOLDER`: the packages that other teams use, built and packed as they are published. */
export async function run([folder]: string[]): Promise<number> {
	if (folder === undefined) {
		say("name the folder to write to: npm run pack -- release");
		return 2;
	}
	return runNode("tooling/packages/src/pack-into.ts", [resolve(folder)], {});
}
