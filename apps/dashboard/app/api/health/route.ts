import { health } from "@harmattan/api/rest/health";
import { requestContext } from "@/server/context.ts";

export const dynamic = "force-dynamic";
export const GET = () => health(requestContext());
