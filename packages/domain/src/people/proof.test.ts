import { describe, expect, it } from "vitest";
import { proofOf, secondFactorDue } from "./proof.ts";

const NOW = new Date("2026-01-10T12:00:00Z");
const session = { createdAt: new Date("2026-01-10T11:31:00Z"), isStrong: false };
const account = { role: "admin", hasSecondFactor: false, secondFactorDueAt: new Date("2026-01-12T00:00:00Z") } as const;
const ADMINS = { secondFactorFrom: "admin" } as const;

describe("what a session proves", () => {
	it("a new admin has a week for setting up a second factor, and hears until when", () => {
		expect(secondFactorDue(NOW)).toEqual(new Date("2026-01-17T12:00:00Z"));
		expect(proofOf(session, account, ADMINS, NOW)).toEqual({
			isFresh: true,
			missing: null,
			dueAt: "2026-01-12T00:00:00.000Z",
		});
		expect(proofOf(session, account, ADMINS, new Date("2026-01-12T00:00:00Z")).missing).toBe("set up");
	});
	it("who has a second factor must use it, week or not, where the role asks for one", () => {
		const has = { ...account, hasSecondFactor: true };
		expect(proofOf(session, has, ADMINS, NOW).missing).toBe("use");
		expect(proofOf({ ...session, isStrong: true }, has, ADMINS, NOW).missing).toBeNull();
		expect(proofOf(session, { ...has, role: "analyst" }, ADMINS, NOW).missing).toBeNull();
		expect(proofOf(session, has, { secondFactorFrom: "nobody" }, NOW).missing).toBeNull();
		expect(proofOf(session, { ...has, role: "analyst" }, { secondFactorFrom: "reader" }, NOW).missing).toBe("use");
	});
	it("it is fresh for half an hour", () => {
		expect(proofOf(session, account, ADMINS, new Date("2026-01-10T12:00:59Z")).isFresh).toBe(true);
		expect(proofOf(session, account, ADMINS, new Date("2026-01-10T12:01:00Z")).isFresh).toBe(false);
	});
});
