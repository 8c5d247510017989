import "server-only";
import type { ApiContext } from "@harmattan/api/context";
import { contextInState } from "@harmattan/api/context-in-state";
import { createCaller } from "@harmattan/api/root";
import { DomainError } from "@harmattan/domain/errors";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { KNOWN_AT_HEADER, TODAY_HEADER } from "./page-state.ts";
import { processApi } from "./process-api.ts";
import { redirectTo } from "./redirect-to.ts";

/** The context of the request that is being answered: who asks is looked up once. */
const requestContext = cache(async (): Promise<ApiContext> => processApi().createContext(await headers(), null));

/** The state of the data that the page's address names, whether there was one or not. */
export async function requestedState(): Promise<{ knownAt: string; today: string } | null> {
	const given = await headers();
	const [knownAt, today] = [given.get(KNOWN_AT_HEADER), given.get(TODAY_HEADER)];
	return knownAt === null || today === null ? null : { knownAt: decodeURIComponent(knownAt), today };
}

/** The request's context in the state of the data that is requested; null where there was none such. */
const stateContext = cache(async (): Promise<ApiContext | null> => {
	const [context, state] = await Promise.all([requestContext(), requestedState()]);
	if (state === null) return context;
	try {
		return await contextInState(context, state.knownAt);
	} catch (error) {
		if (error instanceof DomainError) return null;
		throw error;
	}
});

/** The context of a reader: every procedure answers from the state of the data that the page's address names. */
async function readersContext(): Promise<ApiContext> {
	if ((await requestContext()).viewer?.role === "none") return redirectTo("/sign-in");
	return (await stateContext()) ?? notFound();
}

/** The state of the data that the page shows, and the address of the same page today. Null: the present. */
export async function shownState(): Promise<{ knownAt: string; today: string } | null> {
	return (await stateContext()) === null ? null : requestedState();
}

/** Procedures, called in this process, for pages that are drawn on the server. Who may not read is sent to sign in. */
export const api = () => createCaller(readersContext);

/** Procedures for pages that everybody may open: signing in and joining. */
export const openPageApi = () => createCaller(requestContext);
