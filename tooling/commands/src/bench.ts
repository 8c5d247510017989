import { runNode } from "./run-node.ts";
import { say } from "./say.ts";

/** Benches by name. That of imports stands beside the worker, whose parts it runs. */
const BENCHES: Record<string, string> = {
	start: "tooling/bench/src/start.ts",
	ingest: "apps/worker/src/bench/ingest.ts",
	brush: "tooling/bench/src/columns/brush.ts",
	forecast: "tooling/bench/src/forecast/forecast.ts",
	match: "tooling/bench/src/match/match.ts",
	coverage: "tooling/bench/src/coverage/coverage.ts",
	queries: "tooling/bench/src/queries/queries.ts",
	serve: "tooling/bench/src/serve/serve.ts",
	transport: "tooling/bench/src/columns/transport.ts",
};

/** `npm run bench -- NAME [--json]`. */
export async function run(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	const script = name === undefined ? undefined : BENCHES[name];
	if (script === undefined) {
		say(`usage: npm run bench -- NAME [--json]. Benches: ${Object.keys(BENCHES).join(", ")}`);
		return 2;
	}
	return runNode(script, rest);
}
