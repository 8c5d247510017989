import { randomUUID } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { recordFetch } from "@harmattan/database/changes/imports";
import { newestVersion } from "@harmattan/database/ingest/dataset-state";
import {
	closeImport,
	failImport,
	knowsRelease,
	noteFetched,
	readImport,
} from "@harmattan/database/ingest/import-records";
import { notifyImport } from "@harmattan/database/notify";
import { readSettings } from "@harmattan/database/queries/settings";
import { DomainError } from "@harmattan/domain/errors";
import { type FeedRequest, NEWEST_RELEASES } from "@harmattan/domain/imports/feeds";
import type { JobPayload } from "@harmattan/domain/imports/jobs";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { acled } from "@harmattan/formats/acled/acled";
import { ucdpGed } from "@harmattan/formats/ucdp-ged/ucdp-ged";
import { fetchAcled } from "../connectors/acled.ts";
import type { Publishers } from "../connectors/publishers.ts";
import { fetchUcdp, findCurrentReleases, ucdpRelease } from "../connectors/ucdp.ts";
import type { StoredImportContext } from "./stored-import.ts";

/** What fetching needs. */
export interface FetchContext extends Omit<StoredImportContext, "mappers"> {
	publishers: Publishers;
}

/** Fetches a publisher's data into a stored file and asks for its check. A refusal ends the import with its reason. */
export async function fetchFeed(context: FetchContext, { importId, request }: JobPayload<"fetch-feed">): Promise<void> {
	const { connection, uploads, now } = context;
	const record = await readImport(connection.sql, importId);
	if (record?.status !== "uploaded" || record.storageKey !== null) return;
	if (request.feed === "ucdp" && request.release === NEWEST_RELEASES)
		return fetchNewest(context, importId, request.approved);
	const storageKey = randomUUID();
	const path = join(uploads, storageKey);
	try {
		await mkdir(uploads, { recursive: true, mode: 0o700 });
		const release = await fetchInto(context, request, path);
		const approved = request.feed === "ucdp" && request.approved;
		const file = { storageKey, bytes: (await stat(path)).size, release, approved };
		if (!(await noteFetched(connection.sql, importId, file))) await rm(path, { force: true });
	} catch (error) {
		await rm(path, { force: true });
		if (!(error instanceof DomainError)) throw error;
		const remedy = error.remedy ? `. ${error.remedy}` : "";
		await failImport(connection.sql, importId, `${error.message}${remedy}`, now());
	}
}

/** Finds the releases that make the dataset current, and requests each that is not held yet. The record of the request ends with what was found. */
async function fetchNewest(context: FetchContext, importId: number, approved: boolean): Promise<void> {
	const { connection, publishers, now } = context;
	try {
		const requested = await askForReleases(context, approved);
		const text =
			requested.length === 0
				? "Every release that UCDP publishes is held already."
				: `Requested ${requested.join(", ")}: each is an import of its own.`;
		await closeImport(connection.sql, importId, {
			status: "discarded",
			counts: null,
			report: null,
			dataRevision: null,
			error: `${text} Source: ${new URL(publishers.ucdp.site).host}.`,
			now: now(),
		});
		await notifyImport(connection.sql, importId);
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		await failImport(connection.sql, importId, `${error.message}${error.remedy ? `. ${error.remedy}` : ""}`, now());
	}
}

/** Asks for each current release of UCDP that has not been fetched or imported. Returns their names. */
async function askForReleases({ connection, publishers, now }: FetchContext, approved: boolean): Promise<string[]> {
	const { ucdp } = publishers;
	const requested: string[] = [];
	for (const { release, url } of await findCurrentReleases(ucdp.fetcher, ucdp, isoOf(dayOfInstant(now())))) {
		if (await knowsRelease(connection.sql, ucdpGed.id, release.text)) continue;
		const request = { feed: "ucdp" as const, release: release.text, approved, url };
		await recordFetch(connection.db, null, { request, fileName: `UCDP GED ${release.text}`, now: now() });
		requested.push(release.text);
	}
	return requested;
}

/** Fetches what is called into a file; gives the release of what has one. */
async function fetchInto(
	{ connection, publishers }: FetchContext,
	request: FeedRequest,
	path: string,
): Promise<string | null> {
	if (request.feed === "ucdp") {
		const release = ucdpRelease(request.release);
		await fetchUcdp(publishers.ucdp.fetcher, publishers.ucdp, release, path, request.url);
		return release.text;
	}
	const settings = publishers.acled();
	const newest = await newestVersion(connection.sql, acled.defaults.datasetId);
	const what = request.feed === "acled" ? "acled" : "deleted";
	const since = newest === null ? null : Math.floor(newest / 1000);
	const { rows } = await fetchAcled(settings.fetcher, settings, { what, since, countries: request.countries }, path);
	if (rows === 0) throw new DomainError("not_found", "ACLED has nothing that is newer than what is held");
	return null;
}

/** Asks for the fetches that the admins have switched on. Meant for each night; asking twice does no harm. */
export async function askForScheduled(context: FetchContext): Promise<number> {
	const { connection, now } = context;
	const settings = await readSettings(connection.db);
	const requested = settings.fetchUcdp ? await askForReleases(context, false) : [];
	const feeds = settings.fetchAcled ? (["acled", "acled-deleted"] as const) : [];
	for (const feed of feeds)
		await recordFetch(connection.db, null, {
			request: { feed, countries: settings.acledCountries },
			fileName: `${feed}, changes`,
			now: now(),
		});
	return requested.length + feeds.length;
}
