import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateClient, TARGET } from "./generate.ts";

test("the client that ships has the types of today's API: after a change of it, run `pnpm --filter client-generator client`", async () => {
	expect(readFileSync(TARGET, "utf8")).toBe(await generateClient());
});
