import { randomUUID } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { recordFetch } from "@harmattan/database/changes/imports";
import { newestVersion } from "@harmattan/database/ingest/dataset-state";
import { failImport, knowsRelease, noteFetched, readImport } from "@harmattan/database/ingest/import-records";
import { readSettings } from "@harmattan/database/queries/settings";
import { DomainError } from "@harmattan/domain/errors";
import { candidateReleases, type FeedRequest } from "@harmattan/domain/imports/feeds";
import type { FeedPayload } from "@harmattan/domain/imports/jobs";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { acled } from "@harmattan/formats/acled/acled";
import { ucdpGed } from "@harmattan/formats/ucdp-ged/ucdp-ged";
import { fetchAcled } from "../connectors/acled.ts";
import type { Publishers } from "../connectors/publishers.ts";
import { askedRelease, fetchUcdp } from "../connectors/ucdp.ts";
import type { StoredImportContext } from "./stored-import.ts";

/** What fetching needs. */
export interface FetchContext extends Omit<StoredImportContext, "mappers"> {
	publishers: Publishers;
}

/** Fetches a publisher's data into a stored file and asks for its check. A refusal ends the import with its reason. */
export async function fetchFeed(context: FetchContext, { importId, request }: FeedPayload): Promise<void> {
	const { connection, uploads, now } = context;
	const record = await readImport(connection.sql, importId);
	if (record?.status !== "uploaded" || record.storageKey !== null) return;
	const storageKey = randomUUID();
	const path = join(uploads, storageKey);
	try {
		await mkdir(uploads, { recursive: true });
		const release = await fetchInto(context, request, path);
		await noteFetched(connection.sql, importId, { storageKey, bytes: (await stat(path)).size, release });
	} catch (error) {
		await rm(path, { force: true });
		if (!(error instanceof DomainError)) throw error;
		const remedy = error.remedy ? `. ${error.remedy}` : "";
		await failImport(connection.sql, importId, `${error.message}${remedy}`, now());
	}
}

/** Fetches what is asked into a file; gives the release of what has one. */
async function fetchInto(
	{ connection, publishers }: FetchContext,
	request: FeedRequest,
	path: string,
): Promise<string | null> {
	if (request.feed === "ucdp") {
		const release = askedRelease(request.release);
		await fetchUcdp(publishers.ucdp.fetcher, publishers.ucdp, release, path);
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
export async function askForScheduled({ connection, now }: Pick<FetchContext, "connection" | "now">): Promise<number> {
	const settings = await readSettings(connection.db);
	const today = isoOf(dayOfInstant(now()));
	const wanted: { request: FeedRequest; fileName: string }[] = [];
	if (settings.fetchUcdp) {
		for (const release of candidateReleases(today)) {
			if (await knowsRelease(connection.sql, ucdpGed.id, release)) continue;
			wanted.push({ request: { feed: "ucdp", release }, fileName: `UCDP GED ${release}` });
		}
	}
	if (settings.fetchAcled) {
		for (const feed of ["acled", "acled-deleted"] as const) {
			wanted.push({ request: { feed, countries: settings.acledCountries }, fileName: `${feed}, changes` });
		}
	}
	for (const fetch of wanted) await recordFetch(connection.db, null, { ...fetch, now: now() });
	return wanted.length;
}
