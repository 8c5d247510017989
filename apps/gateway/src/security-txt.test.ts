import { expect, test } from "vitest";
import { securityText } from "./security-txt.ts";

test("security.txt states a contact, a day within a year on which it ends, and its own address", () =>
	expect(
		securityText({
			contact: "mailto:security@example.org",
			address: "https://monitor.example.org",
			now: new Date("2026-11-28T10:20:30Z"),
		}),
	).toBe(
		[
			"Contact: mailto:security@example.org",
			"Expires: 2027-05-27T00:00:00.000Z",
			"Preferred-Languages: en, fr",
			"Canonical: https://monitor.example.org/.well-known/security.txt",
			"",
		].join("\n"),
	));
