import { health } from "@harmattan/api/rest/health";
import { processApi } from "@/server/process-api.ts";

export const dynamic = "force-dynamic";
export const GET = () => health(processApi().visitorContext());
