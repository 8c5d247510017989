/** Tells the operator something, on standard error, so that standard output stays for results. */
export function say(text: string): void {
	process.stderr.write(`${text}\n`);
}
