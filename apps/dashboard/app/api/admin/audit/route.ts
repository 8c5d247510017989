import { auditFile } from "@harmattan/api/exports/audit-file";
import { withAdmin } from "@/server/with-context.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request) => withAdmin(request, async (context) => auditFile(context));
