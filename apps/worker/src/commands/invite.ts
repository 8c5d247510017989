import { invite, inviteFirstAdmin } from "@harmattan/database/changes/invitations";
import { openConnection } from "@harmattan/database/client";
import { newLinkSecret } from "@harmattan/database/secrets";
import { ROLES, type Role } from "@harmattan/domain/people/roles";
import { Argument, Command, Option } from "commander";
import { readEnvironment } from "../environment.ts";

// Prints a link by which an account is made, once: for an address and role, or, without one, for the first admin, where
// there is no account yet.
const program = new Command("npm run invite --")
	.description("Prints a link by which somebody makes an account, once, within a week")
	.addArgument(new Argument("[email]", "address of the account; left out: the first admin's, of a new installation"))
	.addOption(new Option("--role <role>", "what they may do").choices(ROLES).default("admin"))
	.requiredOption("--address <url>", "where the dashboard is opened")
	.parse();
const [email] = program.args;
const { address, role } = program.opts<{ address: string; role: Role }>();
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const connection = openConnection(readEnvironment(process.env).DATABASE_URL, { max: 1 });
try {
	const { secret, hash: tokenHash } = newLinkSecret();
	const link = `${address}/join?token=${secret}\n`;
	const now = new Date();
	if (email !== undefined) {
		await invite(connection.db, null, { email: email.toLowerCase(), role, tokenHash, now });
		process.stdout.write(link);
	} else if (await inviteFirstAdmin(connection.db, tokenHash, now)) {
		process.stdout.write(`Make the first admin's account (the link works once): ${link}`);
	}
} catch (error) {
	if (!(error instanceof Error)) throw error;
	process.stderr.write(`invite: ${error.message}\n`);
	process.exitCode = 1;
} finally {
	await connection.close();
}
