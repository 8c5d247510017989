import { processApi } from "@/server/process-api.ts";

const handler = (request: Request) => processApi().handleAuth(request);

export const dynamic = "force-dynamic";
export { handler as GET, handler as POST };
