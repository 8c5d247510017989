import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { scriptSources, withScriptSources } from "./script-policy.ts";

const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

it("a page may run what stands in it, by its hash, and files of the build; nothing else", () => {
	const html = `<html><head><script src="/_next/static/a.js"></script><script>a < b && "<b>"</script></head>
		<body><script type="application/json">{"x":1}</script><script type="module">é()</script><p>script</p></body></html>`;
	expect(scriptSources(html, "monitor.example.org")).toEqual([
		"monitor.example.org/_next/static/",
		sha('a < b && "<b>"'),
		sha("é()"),
	]);
});
it("only the scripts of a policy are replaced", () =>
	expect(withScriptSources("default-src 'self'; script-src 'self' 'nonce-x'; img-src *", ["a", "b"])).toBe(
		"default-src 'self'; script-src a b; img-src *",
	));
