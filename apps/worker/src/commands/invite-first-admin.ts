import { inviteFirstAdmin } from "@harmattan/database/changes/invitations";
import { openConnection } from "@harmattan/database/client";
import { newLinkSecret } from "@harmattan/database/secrets";
import { Command } from "commander";
import { readEnvironment } from "../environment.ts";

// Prints a link by which the first admin's account is made, once; nothing where there is an account already.
const program = new Command().requiredOption("--address <url>", "where the dashboard is opened").parse();
const { address } = program.opts<{ address: string }>();
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const connection = openConnection(readEnvironment(process.env).DATABASE_URL, { max: 1 });
try {
	const { secret, hash } = newLinkSecret();
	if (await inviteFirstAdmin(connection.db, hash, new Date())) {
		process.stdout.write(`Make the first admin's account (the link works once): ${address}/join?token=${secret}\n`);
	}
} finally {
	await connection.close();
}
