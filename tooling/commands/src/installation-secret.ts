import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The secret that signs an installation's session cookies: made at the first start, readable by its user only. */
export async function installationSecret(dataFolder: string): Promise<string> {
	const file = join(dataFolder, "secret");
	try {
		await writeFile(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
	return (await readFile(file, "utf8")).trim();
}
