import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import getPort from "get-port";

/** nginx, as Debian ships it, which serves answers from disk. */
export interface Rival {
	url: string;
	stop: () => Promise<void>;
}

/** Headers that nginx forms itself. */
const OF_THE_CONNECTION = ["connection", "content-length", "date", "keep-alive", "transfer-encoding"];

/** An answer as it goes over the line. */
export interface Line {
	headers: Record<string, string>;
	body: Buffer;
}

/** Fetches an answer packed by gzip, and leaves it packed. */
export function fetchLine(url: string, headers: Record<string, string> = {}): Promise<Line & { status: number }> {
	return new Promise((resolve, reject) => {
		request(url, { headers: { "accept-encoding": "gzip", ...headers } }, async (incoming) => {
			const parts: Buffer[] = [];
			for await (const part of incoming) parts.push(part as Buffer);
			const named = Object.entries(incoming.headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
			resolve({
				status: incoming.statusCode ?? 0,
				headers: Object.fromEntries(named.map(([name, value]) => [name, String(value)])),
				body: Buffer.concat(parts),
			});
		})
			.on("error", reject)
			.end();
	});
}

/** Starts nginx with its own defaults on a folder of answers: the same bytes and headers as ours, at /0, /1 and so on. */
export async function startRival(folder: string, lines: readonly Line[]): Promise<Rival> {
	const port = await getPort();
	const files = join(folder, "nginx");
	await mkdir(files, { recursive: true });
	await Promise.all(lines.map(({ body }, index) => writeFile(join(files, String(index)), body)));
	const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&").replaceAll("$", "")}"`;
	const locations = lines.map(({ headers }, index) => {
		const { "content-type": type = "text/plain", ...rest } = headers;
		const added = Object.entries(rest).map(([name, value]) => `add_header ${name} ${quoted(value)};`);
		return `location = /${index} { root ${files}; default_type ${quoted(type)}; types {} etag off; ${added.join(" ")} }`;
	});
	const config = join(folder, "nginx.conf");
	await writeFile(
		config,
		`daemon off; ${process.getuid?.() === 0 ? "user root;" : ""} worker_processes auto; pid ${join(folder, "nginx.pid")}; error_log stderr crit;
		events { worker_connections 4096; }
		http { access_log off; sendfile on; tcp_nopush on; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2;
			fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
			server { listen 127.0.0.1:${port} backlog=4096; ${locations.join("\n")} } }\n`,
	);
	const child: ChildProcess = spawn("nginx", ["-c", config, "-p", folder], { stdio: ["ignore", "ignore", "inherit"] });
	const failed = once(child, "error").then(([error]) => {
		throw new Error(`nginx did not start: ${String(error)}. Install it: apt-get install nginx-light wrk`);
	});
	const url = `http://127.0.0.1:${port}`;
	const answers = async () => {
		while (!(await fetch(`${url}/0`).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 50));
	};
	await Promise.race([failed, answers()]);
	return {
		url,
		stop: async () => {
			child.kill("SIGTERM");
			if (child.exitCode === null) await once(child, "exit");
		},
	};
}
