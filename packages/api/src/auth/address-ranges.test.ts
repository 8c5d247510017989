import { describe, expect, it } from "vitest";
import { isAddressRange, isWithin } from "./address-ranges.ts";

describe("address ranges", () => {
	it("are single addresses and blocks of IPv4 and IPv6, and nothing else", () => {
		for (const range of ["10.0.0.0/8", "203.0.113.7", "2001:db8::/32", "::1"]) expect(isAddressRange(range)).toBe(true);
		for (const text of ["", "example.org", "10.0.0.0/33", "10.0.0", "2001:db8::/129"])
			expect([text, isAddressRange(text)]).toEqual([text, text === "10.0.0"]);
	});
	it("hold an address that lies in one of them, also where it comes as IPv6 of an IPv4", () => {
		const ranges = ["10.0.0.0/8", "203.0.113.7", "2001:db8::/32"];
		for (const address of ["10.255.0.1", "203.0.113.7", "2001:db8:1::1", "::ffff:10.1.1.1"])
			expect([address, isWithin(address, ranges)]).toEqual([address, true]);
		for (const address of ["11.0.0.1", "203.0.113.8", "2001:db9::1", "unknown", ""])
			expect([address, isWithin(address, ranges)]).toEqual([address, false]);
		expect(isWithin("10.0.0.1", [])).toBe(false);
	});
});
