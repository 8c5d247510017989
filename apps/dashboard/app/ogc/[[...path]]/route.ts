import { handleOgc } from "@harmattan/api/ogc/handle";
import { withContext } from "@/server/with-context.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request) => withContext(request, (context) => handleOgc(context, request));
