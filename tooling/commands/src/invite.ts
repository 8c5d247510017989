import { runLinkCommand } from "./link-command.ts";

/** `npm run invite -- EMAIL [--role ROLE]`: prints a link by which an account is made. */
export const run = (args: string[]): Promise<number> => runLinkCommand("apps/worker/src/commands/invite.ts", args);
