import { handleRest } from "@harmattan/api/rest/handle";
import { requestContext } from "@/server/context.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request) => handleRest(requestContext(), request);
