import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "@swc/core";
import { describe, expect, it } from "vitest";
import { errorWords } from "./error-words.ts";
import french from "./errors.fr.json" with { type: "json" };

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** What only a program or a command line is answered: there it is in English. */
const NOT_ON_PAGES =
	/\/(rest|testing|bench|torture|commands)\/|match-table|month-table|environment\.ts|recipient\.ts|\.test\./;

interface Node {
	type: string;
	[part: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const nodesIn = (value: unknown): Node[] => [value].flat().filter(isNode);

/** The sentences that an expression may be, holes as {0}, {1}; none where it is put together elsewhere. */
function sentencesOf(node: unknown): string[] {
	if (!isNode(node)) return [];
	if (node.type === "StringLiteral") return [String(node.value)];
	if (node.type === "ConditionalExpression") return [...sentencesOf(node.consequent), ...sentencesOf(node.alternate)];
	if (node.type === "ParenthesisExpression") return sentencesOf(node.expression);
	if (node.type !== "TemplateLiteral") return [];
	const texts = nodesIn(node.quasis).map(({ cooked }) => String(cooked));
	return [texts.map((text, index) => (index === 0 ? text : `{${index - 1}}${text}`)).join("")];
}

/** Sentences of errors that a source throws: of the domain, of a refused row, of a transport. */
function errorsIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(errorsIn);
	if (typeof node !== "object" || node === null) return [];
	const below = Object.values(node).flatMap(errorsIn);
	if (!isNode(node) || node.type !== "NewExpression" || !isNode(node.callee)) return below;
	const given = [node.arguments].flat().map((argument) => (argument as { expression?: unknown } | null)?.expression);
	switch (node.callee.value) {
		case "DomainError":
			return [...sentencesOf(given[1]), ...fieldOf(given[2], "remedy"), ...below];
		case "RowProblem":
			return [...sentencesOf(given[3]), ...below];
		case "TRPCError":
		case "APIError":
			return [...fieldOf(given.at(-1), "message"), ...below];
		default:
			return below;
	}
}

const fieldOf = (node: unknown, name: string): string[] =>
	isNode(node)
		? nodesIn(node.properties).flatMap((property) =>
				isNode(property.key) && property.key.value === name ? sentencesOf(property.value) : [],
			)
		: [];

/** True for a sentence that has words of its own beside its holes. */
const hasWords = (sentence: string) => /[a-z]{3}/i.test(sentence.replaceAll(/\{\d\}/g, ""));

describe("errors in French", () => {
	const files = globSync("{packages,apps}/*/src/**/*.{ts,tsx}", { cwd: ROOT }).filter(
		(file) => !NOT_ON_PAGES.test(file),
	);
	it("have the words of every error that a page may show", () => {
		const thrown = files.flatMap((file) => {
			const source = readFileSync(`${ROOT}/${file}`, "utf8");
			if (!/new (DomainError|RowProblem|TRPCError|APIError)\(/.test(source)) return [];
			const program = parseSync(source, { syntax: "typescript", tsx: file.endsWith("x") });
			return errorsIn(program.body).filter(hasWords);
		});
		expect(thrown.length).toBeGreaterThan(200);
		expect([...new Set(thrown)].filter((sentence) => !Object.hasOwn(french, sentence)).toSorted()).toEqual([]);
	});
	it("fill the same holes, and are set as French is", () => {
		const holes = (text: string) => (text.match(/\{\d\}/g) ?? []).toSorted();
		const entries = Object.entries(french);
		expect(entries.filter(([english, words]) => `${holes(english)}` !== `${holes(words)}`)).toEqual([]);
		expect(
			entries.filter(([, words]) => / [;:!?»]|« |[a-zà-ü]'[a-zà-ü]/i.test(words.replaceAll(/--\S+ '[^']*'/g, ""))),
		).toEqual([]);
	});
	it("are found by their English, a remedy within a place too, and are left as they are in English or where nobody knows them", () => {
		const plain = (text: string) => text.replaceAll(/\s/g, " ");
		expect(plain(errorWords("fr", "there is no dataset open"))).toBe("le jeu de données open n’existe pas");
		expect(plain(errorWords("fr", "line 3, column date: “soon”. Write the date as 2023-07-26."))).toBe(
			"ligne 3, colonne date : « soon ». Écrivez la date sous la forme 2023-07-26.",
		);
		expect(errorWords("en", "there is no dataset open")).toBe("there is no dataset open");
		expect(errorWords("fr", "ECONNREFUSED 127.0.0.1")).toBe("ECONNREFUSED 127.0.0.1");
	});
});
