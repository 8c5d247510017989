import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import getPort from "get-port";

/** The checkout's root folder. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The product as `npm start` runs it, on a folder and a port of its own. */
export interface Product {
	url: string;
	/** From the command to the line that says it is ready. */
	seconds: number;
	stop: () => Promise<void>;
}

/** Starts a script of the checkout under this Node; its output is read by the caller. */
export const script = (path: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
	spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(ROOT, path), ...args], {
		stdio: ["ignore", "pipe", "inherit", "ipc"],
		env: { ...process.env, ...env },
	});

/** What a child prints until it ends. Throws an Error where it ends badly. */
export async function outputOf(child: ChildProcess): Promise<string> {
	let output = "";
	child.stdout?.on("data", (chunk) => {
		output += String(chunk);
	});
	const [code] = (await once(child, "close")) as [number];
	if (code !== 0) throw new Error(`${child.spawnargs.slice(2).join(" ")} ended with ${code}`);
	return output;
}

/** Starts the product on a data folder, and waits until it is ready. */
export async function startProduct(folder: string): Promise<Product> {
	const port = await getPort();
	const began = performance.now();
	const child = script("tooling/commands/src/main.ts", ["start"], { PORT: String(port), HARMATTAN_DATA_DIR: folder });
	await new Promise<void>((resolve, reject) => {
		let output = "";
		child.stdout?.on("data", (chunk) => {
			output += String(chunk);
			if (output.includes("ready at")) resolve();
		});
		child.once("exit", () => reject(new Error("the product did not start")));
	});
	return {
		url: `http://127.0.0.1:${port}`,
		seconds: (performance.now() - began) / 1000,
		stop: async () => {
			child.kill("SIGTERM");
			if (child.exitCode === null) await once(child, "exit");
		},
	};
}
