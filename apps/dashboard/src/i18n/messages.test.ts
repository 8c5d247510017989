import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "@formatjs/icu-messageformat-parser";
import en from "@harmattan/messages/en" with { type: "json" };
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every message by its key, parts joined by dots. */
function flat(messages: object, path = ""): [string, string][] {
	return Object.entries(messages).flatMap(([name, value]) =>
		typeof value === "string" ? [[`${path}${name}`, value] as [string, string]] : flat(value, `${path}${name}.`),
	);
}

describe("the messages", () => {
	const messages = flat(en);
	it("are each a well-formed ICU message", () => {
		const faults = messages.flatMap(([key, text]) => {
			try {
				parse(text);
				return [];
			} catch (error) {
				return [`${key}: ${String(error)}`];
			}
		});
		expect(faults).toEqual([]);
	});
	it("have no key that no page can name", () => {
		// Emails, feeds and webhooks are written outside the pages.
		const code = globSync(
			["{app,src}/**/*.{ts,tsx}", "../../packages/messages/src/*.ts", "../worker/src/{alerts,people}/*.ts"],
			{
				cwd: root,
			},
		)
			.map((file) => readFileSync(`${root}/${file}`, "utf8"))
			.join("\n");
		// A key is named whole, by its last part behind a namespace, or with a part that is worked out.
		const words = new Set(code.match(/[A-Za-z_][\w-]*/g));
		const isWorkedOut = (parts: readonly string[]) =>
			parts.some((_, end) =>
				parts.some((_part, from) => from < end && code.includes(`${parts.slice(from, end).join(".")}.\${`)),
			);
		const unnamed = messages
			.map(([key]) => key)
			.filter((key) => {
				const parts = key.split(".");
				return !words.has(parts.at(-1) ?? "") && !isWorkedOut(parts);
			});
		expect(unnamed).toEqual([]);
	});
});
