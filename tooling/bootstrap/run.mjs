#!/usr/bin/env node
/**
 * The way in for every root command: `node tooling/bootstrap/run.mjs <command> [arguments]`.
 *
 * Dependency-free, and readable by Node 20: it finds a Node that is new enough or brings one from the
 * npm registry into a cache, installs the workspace with the pinned pnpm when the lockfile changed, and
 * hands over to tooling/commands under that Node. All that it says goes to stderr.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [22, 19];
const BROUGHT_NODE = "24.21.0";
const PNPM = "pnpm@12.21.0";
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const cache =
	process.env.HARMATTAN_CACHE_DIR ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "harmattan");
const [command = "start", ...args] = process.argv.slice(2);

const say = (text) => process.stderr.write(`${text}\n`);
function fail(text) {
	say(`harmattan: ${text}`);
	process.exit(1);
}

function findNode() {
	const [major, minor] = process.versions.node.split(".").map(Number);
	if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return process.execPath;
	const platform = process.platform === "win32" ? "win" : process.platform;
	const name = `node-${platform}-${process.arch}`;
	const folder = join(cache, `${name}-${BROUGHT_NODE}`);
	const binary = join(folder, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
	if (existsSync(binary)) return binary;
	say(
		`Node ${process.versions.node} is older than ${OLDEST_NODE.join(".")}; fetching Node ${BROUGHT_NODE} from the npm registry (once)`,
	);
	const incoming = `${folder}.${process.pid}`;
	mkdirSync(incoming, { recursive: true });
	writeFileSync(join(incoming, "package.json"), "{}\n");
	const done = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `${name}@${BROUGHT_NODE}`], {
		cwd: incoming,
		stdio: ["ignore", 2, 2],
		shell: process.platform === "win32",
	});
	if (done.status !== 0) {
		rmSync(incoming, { recursive: true, force: true });
		fail(
			`could not fetch ${name}@${BROUGHT_NODE} with npm. Check the network, or install Node ${OLDEST_NODE.join(".")} or newer and try again.`,
		);
	}
	if (existsSync(folder)) rmSync(incoming, { recursive: true, force: true });
	else renameSync(incoming, folder);
	return binary;
}

/** Installs when the lockfile or the Node in use differs from the last complete install. */
function install(node) {
	const stamp = join(root, "node_modules", ".harmattan-installed");
	const wanted = createHash("sha256")
		.update(readFileSync(join(root, "pnpm-lock.yaml")))
		.update(readFileSync(join(root, "pnpm-workspace.yaml")))
		.update(node)
		.digest("hex");
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
	say("Installing packages (first start, or the lockfile changed)");
	const done = spawnSync("npx", ["-y", PNPM, "install", "--frozen-lockfile", "--reporter=append-only"], {
		cwd: root,
		stdio: ["ignore", 2, 2],
		env: { ...withNodeFirst(node), CI: "1" },
		shell: process.platform === "win32",
	});
	if (done.status !== 0) fail("installing packages failed; the lines above say why. Nothing was started.");
	writeFileSync(stamp, wanted);
}

const withNodeFirst = (node) => ({
	...process.env,
	PATH: `${dirname(node)}:${process.env.PATH}`,
	npm_config_update_notifier: "false",
});

const node = findNode();
install(node);
const child = spawn(
	node,
	["--disable-warning=ExperimentalWarning", join(root, "tooling/commands/src/main.ts"), command, ...args],
	{
		cwd: process.cwd(),
		stdio: ["inherit", "inherit", "inherit", "ipc"],
		env: withNodeFirst(node),
	},
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));

/** This process's parent, and its parent where the system tells: npm stands behind a shell. */
function ancestors() {
	try {
		const [, rest = ""] = readFileSync(`/proc/${process.ppid}/stat`, "utf8").split(") ");
		return `${process.ppid} ${rest.split(" ")[1]}`;
	} catch {
		return String(process.ppid);
	}
}

// npm passes no signal on when it is killed outright: when it goes, everything started here goes too.
if (process.env.npm_lifecycle_event) {
	const started = ancestors();
	setInterval(() => ancestors() !== started && child.kill("SIGTERM"), 500).unref();
}
