/**
 * Where the site lies for who sent a request: by the host that they name, which the gateway has checked, else by the address that the operator set. What a browser says of
 * other origins is refused as forged, and links that leave the site begin with it.
 */
export function originOf(request: Request | undefined, address: string): string {
	const host = request?.headers.get("host");
	return host ? `${new URL(address).protocol}//${host}` : new URL(address).origin;
}
