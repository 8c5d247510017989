import { processApi } from "@/server/context.ts";

const handler = (request: Request) => processApi().handleAuth(request);

export const dynamic = "force-dynamic";
export { handler as GET, handler as POST };
