import { writeFileSync } from "node:fs";
import { ENDPOINTS } from "@harmattan/api/rest/endpoints";
import { openApiDocument } from "@harmattan/api/rest/openapi-document";
import openapiTypescript, { astToString } from "openapi-typescript";

/** Where the types of the public API ship. */
export const TARGET = new URL("../../../packages/client/src/api.ts", import.meta.url);

/** The types of the public API, from the document that the API itself gives. */
export async function generateClient(): Promise<string> {
	const document = JSON.stringify(openApiDocument(ENDPOINTS, "0.1.0"));
	const types = astToString(await openapiTypescript(document, { alphabetize: true, defaultNonNullable: false }));
	return `// Written by tooling/client from the OpenAPI document; not to be edited.\n${types}`;
}

if (import.meta.main) writeFileSync(TARGET, await generateClient());
