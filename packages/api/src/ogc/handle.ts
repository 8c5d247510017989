import type { ApiContext } from "../context.ts";
import { describeEndpoints } from "../rest/openapi-document.ts";
import { answer, serveEndpoints } from "../rest/serve-endpoints.ts";
import { OGC_ENDPOINTS } from "./endpoints.ts";

const ABOUT = { title: "Harmattan features", server: "/ogc", openapi: "3.0.3" } as const;
const OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

/** Answers a GET at or below /ogc: OGC API Features part 1, for GIS programs. */
export const handleOgc = (ctx: ApiContext, request: Request): Promise<Response> =>
	serveEndpoints(ctx, request, {
		prefix: "/ogc",
		endpoints: OGC_ENDPOINTS,
		others: {
			"/api": () => answer(ctx, request, describeEndpoints(OGC_ENDPOINTS, ctx.build.version, ABOUT), OPENAPI),
		},
		describedAt: "/ogc/api",
	});
