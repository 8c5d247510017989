import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/** Scripts that a browser runs: without a type, or with one of these. */
const RUNS = /^(module|text\/javascript|application\/javascript)$/;

/**
 * What a browser may run of a page that is kept: the scripts that stand in it, by their hashes, and the files of the build. A nonce
 * is of one answer; a kept page is given to many, so it has none.
 *
 * @returns sources for `script-src` (https://www.w3.org/TR/CSP3/#grammardef-hash-source)
 */
export function scriptSources(html: string, host: string): string[] {
	const hashes = new Set<string>();
	let script: string | null = null;
	const parser = new Parser({
		onopentag: (name, { src, type }) => {
			if (name === "script" && src === undefined && (type === undefined || RUNS.test(type))) script = "";
		},
		ontext: (text) => {
			if (script !== null) script += text;
		},
		onclosetag: (name) => {
			if (name !== "script" || script === null) return;
			hashes.add(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
			script = null;
		},
	});
	parser.end(html);
	return [`${host}/_next/static/`, ...hashes];
}

/** A page's policy with other sources for its scripts. */
export const withScriptSources = (policy: string, sources: readonly string[]): string =>
	policy.replace(/(^|; *)script-src [^;]*/, `$1script-src ${sources.join(" ")}`);
