import { describe, expect, it } from "vitest";
import { requireFresh, requireSecondFactor } from "./require-proof.ts";

const proven = { isFresh: true, missing: null, dueAt: null };

describe("what a session has to show", () => {
	it("is the second factor that its owner's role needs: set up, and used", () => {
		expect(() => requireSecondFactor(proven)).not.toThrow();
		expect(() => requireSecondFactor({ ...proven, missing: "set up" })).toThrow(/needs a second factor/);
		expect(() => requireSecondFactor({ ...proven, missing: "use" })).toThrow(/without your second factor/);
	});
	it("is that it was opened moments ago, and that there is one", () => {
		expect(() => requireFresh(proven)).not.toThrow();
		expect(() => requireFresh({ ...proven, isFresh: false })).toThrow(/a sign-in of the last 30 minutes/);
		expect(() => requireFresh(null)).toThrow(/a sign-in of the last 30 minutes/);
	});
});
