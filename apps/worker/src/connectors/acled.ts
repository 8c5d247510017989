import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DomainError } from "@harmattan/domain/errors";
import { stringify } from "csv-stringify";
import { z } from "zod";
import type { Fetcher } from "./fetcher.ts";

/** Where ACLED's API is, and the account that reads it. */
export interface AcledSettings {
	site: string;
	email: string;
	password: string;
}

/** Rows of a page; a shorter one is the last. */
const PAGE_ROWS = 5000;
const signedIn = z.object({ access_token: z.string().min(1) });
const page = z.object({ data: z.array(z.record(z.string(), z.unknown())) });

/** What afetch returned: rows, and the newest timestamp among them (seconds), from which the next one goes on. */
export interface AcledFetch {
	rows: number;
	newest: number | null;
}

/**
 * Fetches what ACLED has changed since a timestamp (seconds; null: everything) into a file: events, or the list of
 * deleted ones. Countries are names as ACLED writes them; none means all that the account may read.
 */
export async function fetchAcled(
	fetcher: Fetcher,
	{ site, email, password }: AcledSettings,
	requested: { what: "acled" | "deleted"; since: number | null; countries: readonly string[] },
	path: string,
): Promise<AcledFetch> {
	const answer = await fetcher.get(`${site}/oauth/token`, {
		form: { username: email, password, grant_type: "password", client_id: "acled" },
	});
	const { access_token } = signedIn.parse(await answer.json());
	const stamp = requested.what === "acled" ? "timestamp" : "deleted_timestamp";
	const fetched: AcledFetch = { rows: 0, newest: null };
	async function* records() {
		for (let number = 1; ; number++) {
			const query = new URLSearchParams({ _format: "json", limit: String(PAGE_ROWS), page: String(number) });
			if (requested.since !== null) {
				query.set(stamp, String(requested.since));
				query.set(`${stamp}_where`, ">");
			}
			if (requested.countries.length > 0 && requested.what === "acled")
				query.set("country", requested.countries.join("|"));
			const url = `${site}/api/${requested.what}/read?${query}`;
			const response = await fetcher.get(url, { headers: { authorization: `Bearer ${access_token}` } });
			const parsed = page.safeParse(await response.json());
			if (!parsed.success) {
				throw new DomainError("invalid", "ACLED's answer has no list of rows", { remedy: "Its API may have changed." });
			}
			for (const row of parsed.data.data) {
				fetched.rows += 1;
				const seconds = Number(row[stamp]);
				if (Number.isFinite(seconds)) fetched.newest = Math.max(fetched.newest ?? 0, seconds);
				yield row;
			}
			if (parsed.data.data.length < PAGE_ROWS) return;
		}
	}
	await pipeline(Readable.from(records()), stringify({ header: true }), createWriteStream(path));
	return fetched;
}
