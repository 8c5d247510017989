import type { ApiContext } from "../context.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { health } from "./health.ts";
import { openApiDocument } from "./openapi-document.ts";
import { answer, serveEndpoints } from "./serve-endpoints.ts";

const DOCUMENT = "/openapi.json";

/** Answers a GET below /api/v1. */
export const handleRest = (ctx: ApiContext, request: Request): Promise<Response> =>
	serveEndpoints(ctx, request, {
		prefix: "/api/v1",
		endpoints: ENDPOINTS,
		others: {
			"/health": health,
			[DOCUMENT]: () => answer(ctx, request, openApiDocument(ENDPOINTS, ctx.build.version), "application/json"),
		},
		describedAt: `/api/v1${DOCUMENT}`,
	});
