import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a load of readers met. */
export interface Load {
	requestsPerSecond: number;
	p50Ms: number;
	p99Ms: number;
	/** Answers by status. */
	statuses: Record<string, number>;
	/** Connections that broke, and answers that did not come in time. */
	broken: number;
}

/** The readers' script: paths in turn as often as each weighs, statuses counted by thread and gathered at the end. */
const SCRIPT = `
local paths = { PATHS }
local threads = {}
function setup(thread) table.insert(threads, thread) end
function init() statuses = {}; turn = math.random(#paths) end
function request()
	turn = turn % #paths + 1
	return wrk.format("GET", paths[turn])
end
function response(status)
	statuses[status] = (statuses[status] or 0) + 1
end
function done(summary, latency)
	local counts = {}
	for _, thread in ipairs(threads) do
		for status, count in pairs(thread:get("statuses")) do counts[status] = (counts[status] or 0) + count end
	end
	local parts = {}
	for status, count in pairs(counts) do table.insert(parts, '"' .. status .. '":' .. count) end
	local e = summary.errors
	io.write(string.format('RESULT {"requests":%d,"us":%d,"p50":%d,"p99":%d,"broken":%d,"statuses":{%s}}\\n', summary.requests,
		summary.duration, latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.timeout, table.concat(parts, ",")))
end
`;

/**
 * Readers from another process (wrk, which Debian ships), each asking again as soon as they are answered.
 *
 * @param paths requested in turn; name one more often to give it more weight
 */
export async function load(
	folder: string,
	url: string,
	paths: readonly string[],
	{ connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
	const script = join(folder, "readers.lua");
	await writeFile(script, SCRIPT.replace("PATHS", paths.map((path) => JSON.stringify(path)).join(", ")));
	const threads = Math.min(2, connections);
	const args = [
		"-t",
		String(threads),
		"-c",
		String(connections),
		"-d",
		`${seconds}s`,
		"--timeout",
		"30s",
		"-s",
		script,
	];
	const child = spawn("wrk", [...args, "-H", "Accept-Encoding: gzip", url], { stdio: ["ignore", "pipe", "inherit"] });
	let output = "";
	child.stdout.on("data", (chunk) => {
		output += String(chunk);
	});
	const [code] = (await once(child, "close").catch((error: Error) => {
		throw new Error(`wrk did not start: ${error.message}. Install it: apt-get install nginx-light wrk`);
	})) as [number];
	const found = /^RESULT (.*)$/m.exec(output)?.[1];
	if (code !== 0 || found === undefined) throw new Error(`wrk ended with ${code}:\n${output}`);
	const { requests, us, p50, p99, broken, statuses } = JSON.parse(found) as Record<string, number> & {
		statuses: Record<string, number>;
	};
	return {
		requestsPerSecond: ((requests ?? 0) / (us ?? 1)) * 1e6,
		p50Ms: (p50 ?? 0) / 1000,
		p99Ms: (p99 ?? 0) / 1000,
		statuses,
		broken: broken ?? 0,
	};
}
