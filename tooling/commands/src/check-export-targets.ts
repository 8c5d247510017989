import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ROOT } from "./settings.ts";

const manifest = z.object({ name: z.string(), exports: z.record(z.string(), z.string()).default({}) });

/** `exports` entries that lead to no file, a sentence each. */
export async function checkExportTargets(): Promise<string[]> {
	const faults: string[] = [];
	for await (const file of glob("{apps,packages,tooling}/*/package.json", { cwd: ROOT })) {
		const { name, exports } = manifest.parse(JSON.parse(await readFile(join(ROOT, file), "utf8")));
		for (const [subpath, target] of Object.entries(exports)) {
			const pattern = target.includes("*") ? target.replace("*", "**/*") : target;
			const found = await Array.fromAsync(glob(pattern, { cwd: join(ROOT, dirname(file)) }));
			if (found.length === 0) faults.push(`${name} exports ${subpath} as ${target}, where there is no file`);
		}
	}
	return faults;
}
