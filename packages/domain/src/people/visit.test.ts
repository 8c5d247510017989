import { expect, it } from "vitest";
import { nextVisit } from "./visit.ts";

const at = (time: string) => new Date(`2026-11-27T${time}:00Z`);

it("a visit goes on while less than an hour passes, and the next one remembers when it ended", () => {
	const first = nextVisit(null, at("08:00"));
	expect(first).toEqual({ at: at("08:00"), before: null });
	const going = nextVisit(first, at("08:59"));
	expect(going).toEqual({ at: at("08:59"), before: null });
	const second = nextVisit(going, at("10:00"));
	expect(second).toEqual({ at: at("10:00"), before: at("08:59") });
	expect(nextVisit(second, at("10:30"))).toEqual({ at: at("10:30"), before: at("08:59") });
});
