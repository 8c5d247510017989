import { describe, expect, it } from "vitest";
import { createSharedMemory } from "./shared-memory.ts";

describe("memory that is used again", () => {
	it("comes back for as much or less, never while somebody has it", () => {
		const memory = createSharedMemory();
		const first = memory.take(5000);
		const second = memory.take(5000);
		expect(second.buffer).not.toBe(first.buffer);
		memory.give(first);
		const third = memory.take(6000);
		expect(third.buffer).toBe(first.buffer);
		expect(third).toHaveLength(6000);
		expect(memory.take(5000).buffer).not.toBe(first.buffer);
	});
	it("cannot be given back twice, which would let two read each other's rows", () => {
		const memory = createSharedMemory();
		const part = memory.take(10);
		memory.give(part);
		expect(() => memory.give(part)).toThrow(/given back already/);
	});
});
