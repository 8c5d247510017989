import { runProgram } from "./run-node.ts";
import { ROOT } from "./settings.ts";

/** `npm run format`: writes every file as the linter wants it, and corrects what it can correct safely. */
export const run = (): Promise<number> => runProgram("node_modules/.bin/biome", ["check", "--write", "."], ROOT);
