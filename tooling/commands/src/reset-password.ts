import { runLinkCommand } from "./link-command.ts";

/** `npm run reset-password -- EMAIL`: prints a link by which somebody who is locked out sets another password. */
export const run = (args: string[]): Promise<number> =>
	runLinkCommand("apps/worker/src/commands/reset-password.ts", args);
