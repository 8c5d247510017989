import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

/** A secret that is kept in a file: 32 random bytes, made where there is none, readable by its user only. */
export function secretFile(file: string): string {
	try {
		writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
	return readFileSync(file, "utf8").trim();
}
