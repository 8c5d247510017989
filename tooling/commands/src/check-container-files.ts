import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "./settings.ts";

const compose = z.object({
	services: z.object({
		postgres: z.object({ image: z.string().startsWith("postgres:") }).loose(),
		migrate: z.looseObject({ build: z.unknown() }),
		worker: z.looseObject({ build: z.unknown() }),
		dashboard: z.looseObject({ build: z.unknown() }),
	}),
});
const INSTRUCTION = /^(FROM|RUN|COPY|WORKDIR|ENV|ARG|USER|EXPOSE|CMD|ENTRYPOINT|LABEL|HEALTHCHECK)\s+\S/;

/** Faults of docker-compose.yml and the Dockerfile, as far as reading them can tell; neither is run here. */
export async function checkContainerFiles(): Promise<string[]> {
	const faults: string[] = [];
	const parsed = compose.safeParse(parse(await readFile(join(ROOT, "docker-compose.yml"), "utf8")));
	if (!parsed.success)
		faults.push(...parsed.error.issues.map((issue) => `docker-compose.yml: ${issue.path.join(".")}: ${issue.message}`));
	const dockerfile = (await readFile(join(ROOT, "Dockerfile"), "utf8")).replace(/\\\n/g, " ");
	for (const [index, line] of dockerfile.split("\n").entries()) {
		if (line.trim() && !line.startsWith("#") && !INSTRUCTION.test(line))
			faults.push(`Dockerfile, line ${index + 1}: not an instruction: ${line}`);
	}
	for (const stage of dockerfile.matchAll(/--from=(\w+)/g)) {
		if (!new RegExp(`^FROM\\s+\\S+\\s+AS\\s+${stage[1]}$`, "im").test(dockerfile))
			faults.push(`Dockerfile: copies from a stage ${stage[1]} that does not exist`);
	}
	return faults;
}
