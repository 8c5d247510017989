import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { composeWithPrevious, draftInput, pageLinks } from "@harmattan/analysis/brief/briefs";
import { renderBrief } from "@harmattan/briefs/render";
import { openConnection } from "@harmattan/database/client";
import { BRIEF_FORMAT_NAMES } from "@harmattan/domain/brief/formats";
import { DomainError } from "@harmattan/domain/errors";
import { LANGUAGES } from "@harmattan/domain/language/language";
import { Command, Option } from "commander";
import { readEnvironment } from "../environment.ts";

// Writes the draft of a brief to a file, from the data as they are. It is kept nowhere: its links lead to the pages of today.
const program = new Command("npm run brief --")
	.description("Writes the draft of a weekly brief to a file")
	.option("--dataset <id>", "dataset; left out: the one that pages open with")
	.option("--region <id>", "sahel, littoral, an ISO alpha-3 code, or an admin-1 id", "sahel")
	.option("--week <week>", "ISO week such as 2026-W47; left out: the last whose days are all covered")
	.addOption(new Option("--locale <locale>", "language").choices(LANGUAGES).default("en"))
	.requiredOption("--out <file>", "where it is written: .pdf, .docx or .html")
	.parse();
const { out, ...options } = program.opts<{ out: string } & Record<string, string>>();
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const environment = readEnvironment(process.env);
const connection = openConnection(environment.DATABASE_URL, { max: 2 });
try {
	const format = BRIEF_FORMAT_NAMES.find((name) => extname(out).toLowerCase() === `.${name}`);
	if (format === undefined) throw new Error(`${out} is no .pdf, .docx or .html: name such a file with --out`);
	const input = draftInput.safeParse(options);
	if (!input.success)
		throw new Error(input.error.issues.map(({ path, message }) => `--${path.join(".")} ${message}`).join("; "));
	// What is open: a brief is for everybody.
	const ctx = { db: connection.db, viewer: null, now: new Date(), knownAt: null };
	const content = await composeWithPrevious(ctx, input.data, pageLinks);
	const address = environment.HARMATTAN_URL.replace(/\/$/, "");
	await writeFile(out, await renderBrief(content, format, address));
	process.stdout.write(`${content.title}: ${out}\n`);
} catch (error) {
	if (!(error instanceof Error)) throw error;
	const remedy = error instanceof DomainError && error.remedy !== null ? ` ${error.remedy}` : "";
	process.stderr.write(`brief: ${error.message}.${remedy}\n`);
	process.exitCode = 1;
} finally {
	await connection.close();
}
