import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Packages that other teams use, each after those that it needs. */
export const PACKED = ["domain", "formats", "geo", "columns", "client", "ui", "charts", "maps"] as const;

interface Manifest {
	name: string;
	version: string;
	exports: Record<string, string>;
	dependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	license: string;
	type: string;
}

/**
 * Builds the packages that other teams use as ESM with types, and packs each as `npm pack` does, into a folder. Gives the
 * tarballs by package name. Nothing is written into the packages themselves.
 */
export async function packAll(target: string): Promise<Record<string, string>> {
	const work = await mkdtemp(join(tmpdir(), "harmattan-pack-"));
	const catalog = await readCatalog();
	const tarballs: Record<string, string> = {};
	try {
		for (const name of PACKED) {
			const folder = join(work, name);
			await build(name, folder, work);
			const manifest = JSON.parse(await readFile(join(ROOT, "packages", name, "package.json"), "utf8")) as Manifest;
			await writeFile(join(folder, "package.json"), JSON.stringify(published(manifest, catalog), null, "\t"));
			await cp(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
			await cp(join(ROOT, "packages", name, "README.md"), join(folder, "README.md"));
			const { stdout } = await run("npm", ["pack", folder, "--pack-destination", target, "--silent"]);
			tarballs[manifest.name] = join(target, stdout.trim().split("\n").at(-1) ?? "");
		}
	} finally {
		await rm(work, { recursive: true, force: true });
	}
	return tarballs;
}

/** Compiles a package's sources, tests left out, against the built types of those before it. */
async function build(name: string, folder: string, work: string): Promise<void> {
	const source = join(ROOT, "packages", name);
	await mkdir(folder, { recursive: true });
	// So that built types find the types that they name.
	await symlink(join(source, "node_modules"), join(folder, "node_modules"));
	const before = PACKED.slice(0, PACKED.indexOf(name as (typeof PACKED)[number]));
	const config = {
		extends: join(source, "tsconfig.json"),
		compilerOptions: {
			noEmit: false,
			declaration: true,
			rewriteRelativeImportExtensions: true,
			rootDir: join(source, "src"),
			outDir: join(folder, "dist"),
			typeRoots: [join(source, "node_modules/@types")],
			paths: Object.fromEntries(before.map((one) => [`@harmattan/${one}/*`, [join(work, one, "dist/*.d.ts")]])),
		},
		include: [join(source, "src")],
		exclude: [join(source, "src/**/*.test.ts"), join(source, "src/**/*.test.tsx")],
	};
	// Beside the sources, so that what they import is found; taken away again at once.
	const file = join(source, "tsconfig.pack.json");
	await writeFile(file, JSON.stringify(config));
	try {
		await run(join(ROOT, "node_modules/.bin/tsc"), ["-p", file]);
	} catch (error) {
		throw new Error(`packages/${name} does not build: ${(error as { stdout?: string }).stdout ?? error}`);
	} finally {
		await rm(file);
	}
	for (const entry of await readdir(join(source, "src"), { recursive: true }))
		if (/\.(css|json|woff2|txt)$/.test(entry)) await cp(join(source, "src", entry), join(folder, "dist", entry));
}

/** A manifest as it is published: built files in place of sources, versions in place of the workspace's words for them. */
function published({ name, version, license, type, ...rest }: Manifest, catalog: Record<string, string>) {
	const built = (path: string) => {
		const at = path.replace("./src/", "./dist/");
		if (!/\.tsx?$/.test(at)) return at;
		const stem = at.replace(/\.tsx?$/, "");
		return { types: `${stem}.d.ts`, default: `${stem}.js` };
	};
	const stated = (dependencies: Record<string, string> = {}) =>
		Object.fromEntries(
			Object.entries(dependencies).map(([dependency, requested]) => [
				dependency,
				requested === "catalog:"
					? (catalog[dependency] ?? "*")
					: requested.startsWith("workspace:")
						? version
						: requested,
			]),
		);
	return {
		name,
		version,
		license,
		type,
		files: ["dist"],
		exports: Object.fromEntries(Object.entries(rest.exports).map(([path, file]) => [path, built(file)])),
		dependencies: stated(rest.dependencies),
		peerDependencies: stated(rest.peerDependencies),
	};
}

/** Versions that packages name as `catalog:`. */
async function readCatalog(): Promise<Record<string, string>> {
	const text = await readFile(join(ROOT, "pnpm-workspace.yaml"), "utf8");
	const [, block = ""] = /^catalog:\n((?: {2}.*\n)*)/m.exec(text) ?? [];
	return Object.fromEntries(
		block
			.trim()
			.split("\n")
			.map((line) => line.split(": ").map((part) => part.trim().replaceAll('"', "")) as [string, string]),
	);
}
