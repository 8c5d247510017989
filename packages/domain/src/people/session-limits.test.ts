import { describe, expect, it } from "vitest";
import { isSeenAnew, isSessionOver } from "./session-limits.ts";

const LIMITS = { sessionDays: 7, sessionIdleHours: 12 };
const NOW = new Date("2026-01-10T12:00:00Z");
const session = (opened: string, used: string) => ({ createdAt: new Date(opened), updatedAt: new Date(used) });

describe("a session", () => {
	it("is over when it was not used for as long as it may be idle", () => {
		expect(isSessionOver(session("2026-01-09T00:00:00Z", "2026-01-10T00:00:00Z"), LIMITS, NOW)).toBe(true);
		expect(isSessionOver(session("2026-01-09T00:00:00Z", "2026-01-10T00:00:01Z"), LIMITS, NOW)).toBe(false);
	});
	it("is over after its longest time, however much it is used", () => {
		expect(isSessionOver(session("2026-01-03T12:00:00Z", "2026-01-10T11:59:00Z"), LIMITS, NOW)).toBe(true);
		expect(isSessionOver(session("2026-01-03T12:00:01Z", "2026-01-10T11:59:00Z"), LIMITS, NOW)).toBe(false);
	});
	it("is noted as used every five minutes and no oftener", () => {
		expect(isSeenAnew({ updatedAt: new Date("2026-01-10T11:55:00Z") }, NOW)).toBe(true);
		expect(isSeenAnew({ updatedAt: new Date("2026-01-10T11:55:01Z") }, NOW)).toBe(false);
	});
});
