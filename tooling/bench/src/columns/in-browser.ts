import { createServer } from "node:http";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import getPort from "get-port";

/** A file that the page fetches, packed or not. */
export interface Served {
	type: string;
	encoding?: "br" | "gzip";
	body: Uint8Array;
}

/** Runs a script of this folder in Chromium, with files beside it, and ends browser and server afterwards. */
export async function inBrowser<Result>(
	script: string,
	files: Record<string, Served>,
	work: (page: Page, browser: Browser) => Promise<Result>,
): Promise<Result> {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL(script, import.meta.url))],
		bundle: true,
		format: "esm",
		target: "es2022",
		write: false,
		minify: true,
	});
	const answers: Record<string, Served> = {
		...files,
		"/": { type: "text/html", body: Buffer.from('<!doctype html><script type="module" src="/page.js"></script>') },
		"/page.js": { type: "text/javascript", body: outputFiles[0]?.contents ?? new Uint8Array() },
	};
	const server = createServer((request, response) => {
		const found = answers[request.url ?? ""];
		if (found === undefined) return void response.writeHead(404).end();
		const encoding = found.encoding === undefined ? {} : { "content-encoding": found.encoding };
		response.writeHead(200, { "content-type": found.type, ...encoding }).end(found.body);
	});
	const port = await getPort();
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	const browser = await chromium.launch({
		executablePath: process.env.HARMATTAN_BROWSER ?? "/usr/bin/chromium",
		args: ["--no-sandbox"],
	});
	try {
		const page = await browser.newPage();
		page.on("pageerror", (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
		// Browsers take brotli from secure origins only; the loopback's name is one.
		await page.goto(`http://localhost:${port}/`);
		return await work(page, browser);
	} finally {
		await browser.close();
		server.close();
	}
}

/** One figure of a bench, with the rivals' own. */
export interface Figure {
	id: string;
	value: number;
	unit: string;
	rivals: Record<string, number>;
}

/** Prints a bench's figures: as one JSON object where that is requested. */
export function printReport(name: string, browser: Browser, figures: readonly Figure[], about: object): void {
	const machine = {
		cpus: cpus().length,
		model: cpus()[0]?.model ?? "unknown",
		memoryGiB: Math.round(totalmem() / 2 ** 30),
		node: process.version,
		browser: browser.version(),
	};
	if (process.argv.includes("--json"))
		process.stdout.write(`${JSON.stringify({ name, machine, figures, ...about })}\n`);
	else
		for (const { id, value, unit, rivals } of figures)
			process.stdout.write(`${id} ${value} ${unit} ${JSON.stringify(rivals)}\n`);
}

/** The value that a share of the values does not exceed: 0.5 for the median. */
export const quantile = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** To two decimals. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
