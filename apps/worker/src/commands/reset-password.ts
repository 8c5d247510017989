import { allowReset } from "@harmattan/database/changes/invitations";
import { resetSecondFactorsOf } from "@harmattan/database/changes/second-factors";
import { openConnection } from "@harmattan/database/client";
import { newLinkSecret } from "@harmattan/database/secrets";
import { Argument, Command } from "commander";
import { readEnvironment } from "../environment.ts";

// Prints a link by which somebody with an account sets another password, once.
const program = new Command("npm run reset-password --")
	.description(
		"Prints a link by which somebody sets another password, once, within a day; their sessions and tokens end",
	)
	.addArgument(new Argument("<email>", "address of the account"))
	.requiredOption("--address <url>", "where the dashboard is opened")
	.option(
		"--second-factor",
		"also takes away the authenticator app and the passkeys of the account, as when a phone is lost",
	)
	.parse();
const [email = ""] = program.args;
const { address, secondFactor } = program.opts<{ address: string; secondFactor?: true }>();
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const connection = openConnection(readEnvironment(process.env).DATABASE_URL, { max: 1 });
try {
	const { secret, hash } = newLinkSecret();
	await allowReset(connection.db, null, { email: email.toLowerCase() }, hash, new Date());
	if (secondFactor) await resetSecondFactorsOf(connection.db, email.toLowerCase(), new Date());
	process.stdout.write(`${address}/join?token=${secret}\n`);
} catch (error) {
	if (!(error instanceof Error)) throw error;
	const remedy = "remedy" in error && error.remedy ? ` ${error.remedy}` : "";
	process.stderr.write(`reset-password: ${error.message}.${remedy}\n`);
	process.exitCode = 1;
} finally {
	await connection.close();
}
