import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PACKED, packAll } from "./pack.ts";

const run = promisify(execFile);
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
/** Of an app that another team would make today. */
const DEPENDENCIES = { react: "19.3.1", "react-dom": "19.3.1", vite: "8.3.4" };
const MINUTES = 60_000;

let folder: string;
let server: Server;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "harmattan-outside-"));
	const tarballs = await packAll(folder);
	const own = Object.fromEntries(Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]));
	await cp(fileURLToPath(new URL("../outside", import.meta.url)), folder, { recursive: true });
	await writeFile(
		join(folder, "package.json"),
		JSON.stringify({
			name: "outside",
			private: true,
			type: "module",
			dependencies: { ...DEPENDENCIES, ...own },
			// None of ours is in a registry: what they need of each other is these, too.
			overrides: Object.fromEntries(Object.keys(own).map((name) => [name, `$${name}`])),
		}),
	);
	await run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: folder });
	await writeExamples(folder);
	await run("npx", ["vite", "build", "--logLevel", "error"], { cwd: folder });
	server = createServer((request, response) => {
		const path = request.url === "/" ? "/index.html" : (request.url ?? "");
		readFile(join(folder, "dist", path)).then(
			(body) =>
				response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body),
			() => response.writeHead(404).end(),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}, 5 * MINUTES);
afterAll(async () => {
	server?.close();
	await rm(folder, { recursive: true, force: true });
});

const readme = (name: string) =>
	readFile(fileURLToPath(new URL(`../../../packages/${name}/README.md`, import.meta.url)), "utf8");

/** The first block of a language in a README. */
function blockOf(text: string, language: string): string {
	const [, block = ""] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text) ?? [];
	return block;
}

/** The examples of all READMEs, as files of the app. */
async function writeExamples(app: string): Promise<void> {
	await mkdir(join(app, "readme"));
	for (const name of PACKED) {
		const text = await readme(name);
		const [script, drawn] = [blockOf(text, "js"), blockOf(text, "jsx")];
		expect([name, script !== "" || drawn !== ""]).toEqual([name, true]);
		await writeFile(join(app, "readme", script === "" ? `${name}.jsx` : `${name}.mjs`), script || drawn);
	}
}

describe("packed packages, installed in an empty Vite app outside the workspace", () => {
	it("are all there, built, with types", async () => {
		for (const name of PACKED) {
			const manifest = JSON.parse(
				await readFile(join(folder, "node_modules/@harmattan", name, "package.json"), "utf8"),
			);
			expect(JSON.stringify(manifest)).not.toMatch(/workspace:|catalog:|\/src\//);
		}
		const types = await readFile(join(folder, "node_modules/@harmattan/maps/dist/components/event-map.d.ts"), "utf8");
		expect(types).toContain("EventMapProps");
	});
	it.each(["domain", "formats", "geo", "columns", "client"])("%s prints what its README says", async (name) => {
		const { stdout } = await run("node", [`readme/${name}.mjs`], { cwd: folder });
		expect(stdout).toBe(blockOf(await readme(name), "text"));
	});
	it(
		"draw the heat map, the chart and the section of their READMEs",
		async () => {
			const executablePath = process.env.HARMATTAN_BROWSER;
			const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
			try {
				const page = await browser.newPage({ viewport: { width: 760, height: 760 } });
				const errors: string[] = [];
				page.on("pageerror", (error) => errors.push(error.message));
				await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
				await page.getByRole("img", { name: "Events a week" }).waitFor();
				await page.getByRole("region", { name: "What is on this page" }).waitFor();
				// The deepest band of the heat, as the light theme has it.
				const heated = async () => {
					const png = (await page.locator("#map").screenshot()).toString("base64");
					return page.evaluate(async (data) => {
						const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
						const canvas = new OffscreenCanvas(image.width, image.height);
						const context = canvas.getContext("2d");
						context?.drawImage(image, 0, 0);
						const { data: pixels = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
						let count = 0;
						for (let at = 0; at < pixels.length; at += 4)
							if (pixels[at] === 0x9d && pixels[at + 1] === 0x42 && pixels[at + 2] === 0x27) count += 1;
						return count;
					}, png);
				};
				await expect.poll(heated, { timeout: 30_000 }).toBeGreaterThan(100);
				expect(errors).toEqual([]);
			} finally {
				await browser.close();
			}
		},
		2 * MINUTES,
	);
});
