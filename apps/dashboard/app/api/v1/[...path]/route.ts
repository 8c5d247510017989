import { handleRest } from "@harmattan/api/rest/handle";
import { withContext } from "@/server/with-context.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request) => withContext(request, (context) => handleRest(context, request));
