import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { DomainError } from "@harmattan/domain/errors";
import ipaddr from "ipaddr.js";

/** True for an address of a private, local or reserved network. */
export function isPrivate(address: string): boolean {
	return ipaddr.process(address).range() !== "unicast";
}

/** Throws a DomainError for what is no web address, or is one inside the installation's own network. Names are looked at where they are connected to. */
export function refusePrivate(url: string): void {
	const { hostname } = checkWebAddress(url);
	const host = hostname.replace(/^\[|\]$/g, "");
	if (ipaddr.isValid(host) && isPrivate(host)) throw refusal(hostname, host);
}

/** The parts of a web address; throws a DomainError for another. */
export function checkWebAddress(url: string): URL {
	const parsed = new URL(url);
	if (!["https:", "http:"].includes(parsed.protocol) || parsed.username !== "")
		throw new DomainError("invalid", `${url} is no web address`, { parameter: "url" });
	return parsed;
}

/** Looks a name up where a connection is made, and refuses it there: neither a redirect nor a name that changes gets past it. */
export const guardedLookup: LookupFunction = (host, options, done) =>
	lookup(host, { ...options, all: true }, (error, addresses) => {
		if (error) return done(error, []);
		const inside = addresses.find(({ address }) => isPrivate(address));
		if (inside) return done(refusal(host, inside.address), []);
		done(null, addresses);
	});

const refusal = (host: string, address: string) =>
	new DomainError("forbidden", `${host} is ${address}, inside this installation's own network`, {
		parameter: "url",
		remedy: "Give a public address.",
	});
