import { describe, expect, it } from "vitest";
import { type Client, createGate } from "./gate.ts";

const client = (key: string, rest: Partial<Client> = {}): Client => ({ key, signal: null, isPatient: false, ...rest });

/** Tasks that end when they are instructed to, with the order in which they began. */
function tasks() {
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const task = (name: string) => () =>
		new Promise<string>((resolve) => {
			begun.push(name);
			ends.set(name, () => resolve(name));
		});
	const settle = () => new Promise((resolve) => setImmediate(resolve));
	const end = (name: string) => {
		ends.get(name)?.();
		return settle();
	};
	return { begun, task, settle, end };
}

describe("the gate", () => {
	it("lets so many in of one client and of all, and the next as one ends", async () => {
		const gate = createGate({ atOnce: 3, perClient: 2, waiting: 10 });
		const { begun, task, settle, end } = tasks();
		for (const name of ["a1", "a2", "a3", "b1", "b2"]) void gate.run(client(name[0] ?? ""), task(name));
		await settle();
		expect(begun).toEqual(["a1", "a2", "b1"]);
		await end("a1");
		expect(begun).toHaveLength(4);
		await end("b1");
		expect(begun.toSorted()).toEqual(["a1", "a2", "a3", "b1", "b2"]);
	});
	it("tells a client with too many waiting to come again, and lets a page wait", async () => {
		const gate = createGate({ atOnce: 1, perClient: 1, waiting: 2 });
		const { task } = tasks();
		for (const name of ["1", "2", "3"]) void gate.run(client("a"), task(name));
		expect(() => gate.run(client("a"), task("4"))).toThrow("2 of your requests are waiting already");
		void gate.run(client("a", { isPatient: true }), task("page"));
		void gate.run(client("b"), task("other"));
	});
	it("drops what waits for somebody who has gone", async () => {
		const gate = createGate({ atOnce: 1, perClient: 1, waiting: 9 });
		const { begun, task, settle, end } = tasks();
		const gone = new AbortController();
		void gate.run(client("a"), task("first"));
		const dropped = gate.run(client("a", { signal: gone.signal }), task("dropped"));
		void gate.run(client("a"), task("last"));
		await settle();
		gone.abort();
		await Promise.all([expect(dropped).rejects.toThrow(/abort/i), end("first")]);
		await settle();
		expect(begun).toEqual(["first", "last"]);
	});
});
