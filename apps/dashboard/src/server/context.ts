import "server-only";
import type { ApiContext } from "@harmattan/api/context";
import { createCaller } from "@harmattan/api/root";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { processApi } from "./process-api.ts";

/** The context of the request that is being answered: who asks is looked up once. */
const requestContext = cache(async (): Promise<ApiContext> => processApi().createContext(await headers()));

async function readersContext(): Promise<ApiContext> {
	const context = await requestContext();
	if (context.viewer?.role === "none") redirect("/sign-in");
	return context;
}

/** Procedures, called in this process, for pages that are drawn on the server. Who may not read is sent to sign in. */
export const api = () => createCaller(readersContext);

/** Procedures for pages that everybody may open: signing in and joining. */
export const openPageApi = () => createCaller(requestContext);
