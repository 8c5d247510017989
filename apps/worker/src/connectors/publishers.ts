import { DomainError } from "@harmattan/domain/errors";
import type { WorkerEnvironment } from "../environment.ts";
import type { AcledSettings } from "./acled.ts";
import { createFetcher, type Fetcher } from "./fetcher.ts";
import type { UcdpSettings } from "./ucdp.ts";

const RETRIES = 4;

/** The publishers that this installation may fetch from, each with the fetcher to do it. */
export interface Publishers {
	ucdp: UcdpSettings & { fetcher: Fetcher };
	/** Throws a DomainError where the worker has no account. */
	acled: () => AcledSettings & { fetcher: Fetcher };
}

/** Takes addresses, token and account from the worker's environment. */
export function publishersOf(environment: WorkerEnvironment): Publishers {
	const { HARMATTAN_UCDP_SITE: ucdpSite, HARMATTAN_ACLED_SITE: acledSite } = environment;
	const fetcher = (site: string | undefined) => createFetcher({ retries: RETRIES, allowPrivate: site !== undefined });
	return {
		ucdp: {
			site: ucdpSite ?? "https://ucdp.uu.se",
			api: environment.HARMATTAN_UCDP_API,
			token: environment.HARMATTAN_UCDP_TOKEN ?? null,
			fetcher: fetcher(ucdpSite),
		},
		acled: () => {
			const { HARMATTAN_ACLED_EMAIL: email, HARMATTAN_ACLED_PASSWORD: password } = environment;
			if (email === undefined || password === undefined) {
				throw new DomainError("invalid", "the worker has no account of ACLED", {
					remedy: "Set HARMATTAN_ACLED_EMAIL and HARMATTAN_ACLED_PASSWORD and start it again.",
				});
			}
			return { site: acledSite ?? "https://acleddata.com", email, password, fetcher: fetcher(acledSite) };
		},
	};
}
