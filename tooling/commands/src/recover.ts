import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { recoverTo } from "@harmattan/postgres/archive";
import { say } from "./say.ts";
import { readSettings } from "./settings.ts";

/** `npm run recover -- [--to INSTANT] --into FOLDER`: the embedded database as it stood at an instant, from the archive of its write-ahead log, in a data folder of its own. */
export async function run(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { to: { type: "string" }, into: { type: "string" } } });
	// biome-ignore lint/style/noProcessEnv: commands read the operator's settings; INIT_CWD is set by npm
	const environment = process.env;
	const { walArchive } = readSettings(environment);
	const instant = values.to === undefined ? null : new Date(values.to);
	if (values.into === undefined || Number.isNaN(instant?.getTime())) {
		say("usage: npm run recover -- [--to 2026-11-28T12:00:00Z] --into FOLDER");
		return 2;
	}
	if (walArchive === null)
		throw new Error("set HARMATTAN_WAL_ARCHIVE to the folder that the write-ahead log was archived to");
	const folder = resolve(environment.INIT_CWD ?? process.cwd(), values.into);
	const { at } = await recoverTo(walArchive, folder, instant);
	say(
		`Recovered ${instant === null ? "the newest state" : `the state of ${instant.toISOString()}`} into ${folder}, from the copy of ${at.toISOString()}`,
	);
	say(`Look at it: HARMATTAN_DATA_DIR=${folder} PORT=3999 npm start`);
	return 0;
}
