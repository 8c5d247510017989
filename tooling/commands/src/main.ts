import { say } from "./say.ts";

const COMMANDS: Record<string, () => Promise<{ run: (args: string[]) => Promise<number> }>> = {
	start: () => import("./start.ts"),
	dev: () => import("./dev.ts"),
	check: () => import("./check.ts"),
	format: () => import("./format.ts"),
	test: () => import("./test.ts"),
	import: () => import("./import.ts"),
	forecast: () => import("./forecast.ts"),
	match: () => import("./match.ts"),
	brief: () => import("./brief.ts"),
	backup: () => import("./backup.ts"),
	restore: () => import("./restore.ts"),
	recover: () => import("./recover.ts"),
	reset: () => import("./reset.ts"),
	invite: () => import("./invite.ts"),
	audit: () => import("./audit.ts"),
	"reset-password": () => import("./reset-password.ts"),
	torture: () => import("./torture.ts"),
	bench: () => import("./bench.ts"),
	pack: () => import("./pack.ts"),
	sbom: () => import("./sbom.ts"),
};

// Whatever a command writes is its user's alone: databases, uploads, backups, secrets.
process.umask(0o077);

const [name = "start", ...args] = process.argv.slice(2);
const load = COMMANDS[name];
if (!load) {
	say(`there is no command ${name}. Commands: ${Object.keys(COMMANDS).join(", ")}`);
	process.exit(2);
}
try {
	const { run } = await load();
	process.exit(await run(args));
} catch (error) {
	say(`harmattan ${name}: ${error instanceof Error ? error.message : String(error)}`);
	process.exit(1);
}
