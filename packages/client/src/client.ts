import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./api.ts";

export interface HarmattanOptions {
	/** A token of the installation, for restricted and private datasets; none reads what everybody may see. */
	token?: string;
	/** In place of the platform's `fetch`. */
	fetch?: (request: Request) => Promise<Response>;
}

export type Harmattan = Client<paths>;

/**
 * A client of an installation's public API, with the types of its OpenAPI document. A call gives `{data}` or `{error}`,
 * the problem that the server names; it throws only where no answer comes.
 *
 * @param address of the installation, such as https://monitor.example.org
 */
export function harmattan(address: string, { token, fetch }: HarmattanOptions = {}): Harmattan {
	return createClient<paths>({
		baseUrl: `${address.replace(/\/+$/, "")}/api/v1`,
		...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
		...(fetch === undefined ? {} : { fetch }),
	});
}
