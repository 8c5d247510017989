import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DomainError } from "@harmattan/domain/errors";
import {
	currentReleases,
	possibleCandidates,
	possibleFinals,
	releasesOnPage,
} from "@harmattan/domain/imports/ucdp-releases";
import { parseRelease, type Release } from "@harmattan/domain/merge/release";
import { UCDP_GED_COLUMNS } from "@harmattan/formats/ucdp-ged/columns";
import { stringify } from "csv-stringify";
import { z } from "zod";
import type { Fetcher } from "./fetcher.ts";

/** Where UCDP publishes, and the token of its API, which it gives on request; null: files only. */
export interface UcdpSettings {
	site: string;
	api: string;
	token: string | null;
}

const PAGE_ROWS = 1000;
const page = z.object({ TotalPages: z.number().int(), Result: z.array(z.record(z.string(), z.unknown())) });

/** Address of a release's file: final ones as a zip, candidate ones as CSV. */
export function ucdpFileUrl(site: string, release: Release): string {
	const parts = release.text.split(".");
	return release.candidate
		? `${site}/downloads/candidateged/GEDEvent_v${parts.join("_")}.csv`
		: `${site}/downloads/ged/ged${parts.join("")}-csv.zip`;
}

/** Name of the file of a release, by which the import knows it again. */
export const ucdpFileName = (release: Release) => `GEDEvent_v${release.text.replaceAll(".", "_")}`;

/** The release that somebody asks for. Throws a DomainError where it is none. */
export function ucdpRelease(text: string): Release {
	const release = parseRelease(text);
	if (release) return release;
	throw new DomainError("invalid", `“${text}” is not a UCDP release`, {
		parameter: "release",
		remedy: "Write it as 25.1, or 25.0.7 for a candidate release.",
	});
}

/** A release that the publisher has, with the address of its file. */
export interface FoundRelease {
	release: Release;
	url: string;
}

/**
 * The releases that make a dataset current: the newest final one and every candidate since, from the download page or, where there is none, by
 * trying forward from the newest final release, a bounded number of addresses. Throws a DomainError that names the file to fetch by hand.
 */
export async function findCurrentReleases(
	fetcher: Fetcher,
	{ site }: Pick<UcdpSettings, "site">,
	today: string,
): Promise<FoundRelease[]> {
	const page = `${site}/downloads/index.html`;
	try {
		if (await fetcher.exists(page)) {
			const found = releasesOnPage(await (await fetcher.get(page)).text());
			if (found.length > 0)
				return currentReleases(
					found.map(({ release, href }) => ({
						release,
						url: href === null ? ucdpFileUrl(site, release) : new URL(href, page).href,
					})),
				);
		}
		return await tryForward(fetcher, site, today);
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		const [newest] = possibleFinals(today).slice(1);
		throw new DomainError("invalid", error.message, {
			remedy: `Without a network, fetch the file by hand elsewhere, such as ${newest ? ucdpFileUrl("https://ucdp.uu.se", newest) : site}, and import it: npm run import -- FILE, or Upload on Admin, Imports.`,
		});
	}
}

async function tryForward(fetcher: Fetcher, site: string, today: string): Promise<FoundRelease[]> {
	const found: FoundRelease[] = [];
	const has = async (release: Release): Promise<boolean> => {
		const url = ucdpFileUrl(site, release);
		if (!(await fetcher.exists(url))) return false;
		found.push({ release, url });
		return true;
	};
	for (const release of possibleFinals(today)) if (await has(release)) break;
	for (const release of possibleCandidates(found[0]?.release ?? null, today)) await has(release);
	if (found.length > 0) return currentReleases(found);
	throw new DomainError("not_found", `${new URL(site).host} has no release of UCDP GED where it publishes them`);
}

/** Fetches a release into a file: the published one, or, with a token, page by page from the API. */
export async function fetchUcdp(
	fetcher: Fetcher,
	settings: UcdpSettings,
	release: Release,
	path: string,
	url: string | null = null,
): Promise<{ rows: number | null }> {
	if (settings.token === null) {
		await fetcher.download(url ?? ucdpFileUrl(settings.site, release), path);
		return { rows: null };
	}
	let rows = 0;
	const { token, api } = settings;
	async function* records() {
		for (let number = 0, pages = 1; number < pages; number++) {
			const url = `${api}/gedevents/${release.text}?pagesize=${PAGE_ROWS}&page=${number}`;
			const response = await fetcher.get(url, { headers: { "x-ucdp-access-token": token ?? "" } });
			const { TotalPages, Result } = page.parse(await response.json());
			pages = TotalPages;
			rows += Result.length;
			for (const event of Result) yield UCDP_GED_COLUMNS.map((column) => event[column] ?? "");
		}
	}
	await pipeline(
		Readable.from(records()),
		stringify({ header: true, columns: [...UCDP_GED_COLUMNS] }),
		createWriteStream(path),
	);
	return { rows };
}
