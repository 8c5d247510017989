import { mkdir } from "node:fs/promises";
import { packAll } from "./pack.ts";

const [folder = "release"] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
for (const [name, path] of Object.entries(await packAll(folder))) process.stdout.write(`${name}: ${path}\n`);
