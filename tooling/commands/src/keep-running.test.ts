import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { keepRunning } from "./keep-running.ts";

describe("a program that is kept running", () => {
	it("is started again after it was killed, and not once it is to stop", async () => {
		const started: ChildProcess[] = [];
		const kept = keepRunning("sleeper", () => {
			const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
			started.push(child);
			return child;
		});
		const [first] = started;
		first?.kill("SIGKILL");
		if (first) await once(first, "exit");
		expect(started).toHaveLength(2);
		await kept.stop();
		expect(started).toHaveLength(2);
		expect(started[1]?.signalCode).toBe("SIGTERM");
	});
	it("is given up where it keeps ending", async () => {
		const kept = keepRunning("quitter", () => spawn(process.execPath, ["-e", ""], { stdio: "ignore" }));
		await expect(kept.failed).rejects.toThrow(/the quitter keeps ending by itself/);
	});
});
