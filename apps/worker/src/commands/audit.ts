import { openConnection } from "@harmattan/database/client";
import { checkAudit } from "@harmattan/database/queries/audit-chain";
import { Command, Option } from "commander";
import { readEnvironment } from "../environment.ts";

// Checks the audit log against its chain.
const program = new Command("npm run audit --")
	.description("Forms every hash of the audit log again. Ends with 1 where an entry was changed or taken out")
	.addOption(new Option("--kept <hash>", "hash that an earlier check printed: the log must still hold it"))
	.addOption(new Option("--json", "what was found, as JSON").default(false))
	.parse();
const { kept, json } = program.opts<{ kept?: string; json: boolean }>();
const WORDS = {
	changed: "has been changed since it was written",
	gone: "is gone from the log",
	unchained: "is not in the chain: it was put in while the chain was off",
	broken: "does not follow the entry before it in the chain",
} as const;
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const connection = openConnection(readEnvironment(process.env).DATABASE_URL, { max: 1 });
try {
	const check = await checkAudit(connection.db, kept ?? null);
	const { entries, cut, head, faults, holdsKept } = check;
	if (json) process.stdout.write(`${JSON.stringify(check)}\n`);
	else {
		for (const { entryId, kind } of faults) process.stdout.write(`entry ${entryId} ${WORDS[kind]}\n`);
		if (holdsKept === false)
			process.stdout.write(`the log does not hold ${kept}: its end has been cut off, or the hash is of another log\n`);
		if (faults.length === 0 && holdsKept !== false)
			process.stdout.write(
				`${entries} entries, none changed or taken out${cut > 0 ? ` (${cut} older ones have been let go as the admins set it)` : ""}. Keep this hash elsewhere: ${head ?? "none yet"}\n`,
			);
	}
	process.exitCode = faults.length > 0 || holdsKept === false ? 1 : 0;
} finally {
	await connection.close();
}
