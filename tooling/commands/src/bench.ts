import { runNode } from "./run-node.ts";
import { say } from "./say.ts";

const BENCHES = ["start"];

/** `npm run bench -- NAME [--json]`. */
export async function run(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	if (!name || !BENCHES.includes(name)) {
		say(`usage: npm run bench -- NAME [--json]. Benches: ${BENCHES.join(", ")}`);
		return 2;
	}
	return runNode(`tooling/bench/src/${name}.ts`, rest);
}
