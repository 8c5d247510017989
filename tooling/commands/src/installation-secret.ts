import { join } from "node:path";
import { secretFile } from "@harmattan/postgres/secret-file";

/** The secret that signs an installation's session cookies: made at the first start, readable by its user only. */
export const installationSecret = (dataFolder: string): string => secretFile(join(dataFolder, "secret"));
