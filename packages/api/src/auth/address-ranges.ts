import ipaddr from "ipaddr.js";

/** True for an address, or a range of them such as `10.0.0.0/8` or `2001:db8::/32`. */
export const isAddressRange = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

/** True where an address lies in one of the ranges; an address that is not known lies in none. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
	if (!ipaddr.isValid(address)) return false;
	const found = ipaddr.process(address);
	return ranges.some((range) => {
		const [start, bits] = ipaddr.isValidCIDR(range)
			? ipaddr.parseCIDR(range)
			: ([ipaddr.process(range), null] as const);
		if (start.kind() !== found.kind()) return false;
		return bits === null ? start.toString() === found.toString() : found.match(start, bits);
	});
}
