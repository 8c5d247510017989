import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { licenceFaults, type Sbom } from "./licence-faults.ts";
import { runProgram } from "./run-node.ts";
import { say } from "./say.ts";
import { ROOT } from "./settings.ts";

const PNPM = "pnpm@12.21.0";

/** `npm run sbom -- FILE`: writes what ships with the product as CycloneDX, and fails for a licence that may not. */
export async function run([file]: string[]): Promise<number> {
	if (file === undefined) {
		say("name the file to write: npm run sbom -- sbom.cdx.json");
		return 2;
	}
	const target = resolve(file);
	const options = ["--sbom-format", "cyclonedx", "--sbom-type", "application", "--prod", "--out", target];
	const written = await runProgram("npx", ["-y", PNPM, "sbom", ...options], ROOT, {});
	if (written !== 0) return written;
	const sbom = JSON.parse(await readFile(target, "utf8")) as Sbom;
	const faults = licenceFaults(sbom);
	for (const fault of faults) say(`  ${fault}`);
	say(`${sbom.components?.length ?? 0} packages in ${target}; ${faults.length} of a licence that may not ship`);
	return faults.length === 0 ? 0 : 1;
}
